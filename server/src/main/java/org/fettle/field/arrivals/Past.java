package org.fettle.field.arrivals;

import java.util.Map;

/// What earlier work says about the work to come.
///
/// @param byType by type of task; only those with enough records
/// @param any of all types
/// @param driving of drives, against what the roads say
record Past(Map<String, Spread> byType, Spread any, Spread driving) {
    static final Past NONE = new Past(Map.of(), Spread.GUESS, Spread.GUESS);

    Past {
        byType = Map.copyOf(byType);
    }

    Spread of(String taskType) {
        return byType.getOrDefault(taskType, any);
    }
}

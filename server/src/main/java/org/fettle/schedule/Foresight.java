package org.fettle.schedule;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Says when the visits of a day will likely begin, by appointment; those that have begun, and those of nobody, are
/// absent. At most one bean.
public interface Foresight {
    Map<UUID, Likely> likely(Board board, List<Booking> bookings);
}

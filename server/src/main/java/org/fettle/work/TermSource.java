package org.fettle.work;

import java.util.UUID;

/// A trade's own words for what the records of its tasks keep by code: one bean per trade.
public interface TermSource {
    /// Empty for a task of another trade.
    Terms ofTask(UUID task);
}

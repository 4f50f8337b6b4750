package org.fettle.demo;

import java.time.LocalDate;

/// What one practice adds to the demo on one day. Deterministic by the day.
public interface DemoDay {
    /// Adds the work of `day`: today at the demo's company and library (Europe/Berlin). `first` on the first day of a
    /// data folder; on a later one the day loaded last is closed before, and its history kept.
    void load(LocalDate day, boolean first);
}

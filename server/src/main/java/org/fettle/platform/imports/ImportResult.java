package org.fettle.platform.imports;

import java.util.List;

/// What came of a trial or of the real thing.
///
/// @param rows how many the file has
/// @param saved how many were taken in: all or none
/// @param faults the first [Imports#FAULTS_SHOWN] of them
/// @param faulty how many rows have faults
public record ImportResult(boolean trial, int rows, int saved, int faulty, List<RowFault> faults) {
    /// A fault and the line it is in.
    public record RowFault(long line, String field, String value, String remedy) {}

    public boolean clean() {
        return faulty == 0;
    }
}

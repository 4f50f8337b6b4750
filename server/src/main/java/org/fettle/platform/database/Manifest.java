package org.fettle.platform.database;

import java.util.List;

/// What a backup holds, written as `manifest.json` at its end.
///
/// @param format version of the layout of the file
/// @param schema the last migration; a restore migrates exactly so far before it fills the tables
/// @param server PostgreSQL's version, for the record only: rows travel as text
record Manifest(
        int format, String createdAt, String schema, String server, List<Table> tables, List<Sequence> sequences) {
    static final int FORMAT = 1;

    /// @param sha256 of the table's entry in the file, byte by byte
    /// @param sum of the rows, whatever their order: see [TableSums]
    record Table(String name, List<String> columns, long rows, String sha256, String sum) {}

    record Sequence(String name, long last, boolean called) {}
}

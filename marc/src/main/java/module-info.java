import org.jspecify.annotations.NullMarked;

/// Library records: reading, writing and checking MARC 21. Plain Java, no framework, no database.
@NullMarked
module org.fettle.marc {
    requires static transitive org.jspecify;
}

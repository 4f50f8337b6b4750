import org.jspecify.annotations.NullMarked;

/// Library records: reading, writing and checking MARC 21. Plain Java, no framework, no database.
@NullMarked
module org.fettle.marc {
    requires static transitive org.jspecify;
    requires java.xml;

    exports org.fettle.marc;
    exports org.fettle.marc.charset;
    exports org.fettle.marc.check;
    exports org.fettle.marc.format;
    exports org.fettle.marc.serials;
    exports org.fettle.marc.merge;
    exports org.fettle.marc.shelf;
}

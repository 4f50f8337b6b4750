import org.jspecify.annotations.NullMarked;

/// Dispatch: a problem in, a plan out. Plain Java, no framework, no database.
@NullMarked
module org.fettle.dispatch {
    exports org.fettle.dispatch;

    requires static transitive org.jspecify;
}

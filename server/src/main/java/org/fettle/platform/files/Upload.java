package org.fettle.platform.files;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.fettle.platform.actor.Role;

/// A file on its way in.
///
/// @param name as the sender calls it; folders in it are cut off
/// @param wanted the types that make sense here
/// @param readers roles that may read it; empty: everybody who is signed in
public record Upload(String name, InputStream content, Set<FileType> wanted, Set<Role> readers) {
    private static final int LONGEST_NAME = 200;

    public Upload {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        name = last.isEmpty() ? "unnamed" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
        wanted = Set.copyOf(wanted);
        readers = Set.copyOf(readers);
    }

    /// Any type, for everybody who is signed in.
    public static Upload of(String name, InputStream content) {
        return new Upload(name, content, EnumSet.allOf(FileType.class), Set.of());
    }
}

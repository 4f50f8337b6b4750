package org.fettle.platform.imports;

import java.util.List;
import java.util.Set;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Problems.Fault;

/// One kind of thing that comes in by CSV. A module that has such a thing makes a `@Component` of this; page, API,
/// trial and transaction are there then.
public interface CsvKind {
    /// @param key as in the first line of the file, and in the API
    /// @param text key of its name in the bundles
    record Field(String key, String text, boolean needed, String example) {}

    /// Its part of the address, e.g. `accounts`.
    String name();

    /// Key of its name in the bundles, e.g. "Accounts".
    String title();

    /// Who may take such things in.
    Set<Role> roles();

    List<Field> fields();

    /// Saves one row through the module's own door, or says everything that is wrong with it. Runs inside the
    /// transaction of all rows; when it is a trial, or any row has a fault, all of it is rolled back. Needed
    /// fields are filled in already.
    List<Fault> take(Actor by, ImportRow row);
}

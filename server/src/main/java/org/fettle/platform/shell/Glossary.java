package org.fettle.platform.shell;

import java.util.Locale;

/// Makes names of the codes that stand in a module's sentences. A sentence may be kept, sent and shown by others who do
/// not know what its arguments mean.
public interface Glossary {
    /// Whether this is a sentence with codes of this module.
    boolean speaks(String key);

    /// The arguments with names for codes, in the reader's language.
    Object[] name(Locale language, String key, Object[] arguments);
}

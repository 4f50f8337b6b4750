package org.fettle.platform.identity;

/// What came of a change of an account.
public sealed interface AccountChange {
    record Changed(Account account) implements AccountChange {}

    /// Somebody changed it in between; the present state, to be shown beside what was wanted.
    record Clash(Account present) implements AccountChange {}

    record Refused(Reason reason) implements AccountChange {}

    enum Reason {
        UNKNOWN,
        LOGIN_TAKEN,
        PASSWORD_SHORT,
        LINK_USED_OR_EXPIRED,
        LAST_ADMINISTRATOR,
        OLD_PASSWORD_WRONG,
        LOGIN_DIFFERS,
        WORD_TOO_SHORT;

        /// Key of its sentence in the bundles.
        public String key() {
            return "identity.refused."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}

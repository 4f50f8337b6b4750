package org.fettle.people.rules;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fettle.people.QualificationKind;

/// What a rule asks of a person. Every need is monotone: more facts never unmake it.
public sealed interface Need {
    /// Nothing in particular.
    record Anyone() implements Need {}

    record AllOf(List<Need> needs) implements Need {
        public AllOf {
            needs = List.copyOf(needs);
        }
    }

    record AnyOf(List<Need> needs) implements Need {
        public AnyOf {
            needs = List.copyOf(needs);
            if (needs.isEmpty()) throw new IllegalArgumentException("anyOf without an alternative");
        }
    }

    /// @param scopes all of these must be covered by one qualification
    /// @param within granted or refreshed at most this long before the last day of the work
    /// @param grantedIn ISO 3166 codes of where it must have been granted; empty: anywhere
    record Granted(
            QualificationKind kind, String code, Set<String> scopes, Optional<Period> within, Set<String> grantedIn)
            implements Need {
        public Granted {
            scopes = Set.copyOf(scopes);
            grantedIn = Set.copyOf(grantedIn);
        }
    }

    record SkillAtLeast(String code, int level) implements Need {}

    /// @param kinds codes of kinds of hours; `cat.*` for all that begin with `cat.`
    /// @param over the hours stretch over at least this long
    record HoursOf(List<String> kinds, double hours, boolean supervised, Optional<Period> over) implements Need {
        public HoursOf {
            kinds = kinds.stream().distinct().sorted().toList();
        }

        public boolean isOf(String kind) {
            for (var asked : kinds) if (Codes.matches(asked, kind)) return true;
            return false;
        }
    }

    /// The company itself stands in a register.
    record CompanyEntry(String code) implements Need {}
}

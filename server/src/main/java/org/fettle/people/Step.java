package org.fettle.people;

import java.util.List;
import java.util.Set;

/// One thing to do on the way to a qualification or a right.
public sealed interface Step {
    /// Rough working hours.
    double cost();

    /// True if whoever takes `other` has taken this, too.
    default boolean isWithin(Step other) {
        return equals(other);
    }

    /// @param way index of the way in the pack, `-1` when the pack describes none
    record Obtain(QualificationKind kind, String code, Set<String> scopes, int way, double cost) implements Step {
        public Obtain {
            scopes = Set.copyOf(scopes);
        }
    }

    /// It was there, and has run out or grown old.
    record Refresh(QualificationKind kind, String code, Set<String> scopes, double cost) implements Step {
        public Refresh {
            scopes = Set.copyOf(scopes);
        }
    }

    record Assess(String skill, int have, int need, double cost) implements Step {
        @Override
        public boolean isWithin(Step other) {
            return other instanceof Assess that && that.skill.equals(skill) && that.need >= need;
        }
    }

    /// @param hours still missing
    record Earn(List<String> kinds, double hours, boolean supervised, double cost) implements Step {
        public Earn {
            kinds = List.copyOf(kinds);
        }

        @Override
        public boolean isWithin(Step other) {
            return other instanceof Earn that
                    && that.kinds.equals(kinds)
                    && (that.supervised || !supervised)
                    && that.hours >= hours;
        }
    }

    /// Time must pass: the hours are there, but not yet over long enough.
    record Wait(List<String> kinds, java.time.LocalDate until, double cost) implements Step {
        public Wait {
            kinds = List.copyOf(kinds);
        }
    }

    /// The company enters itself in a register.
    record Register(String code, double cost) implements Step {}
}

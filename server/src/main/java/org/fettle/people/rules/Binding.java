package org.fettle.people.rules;

/// A rule that holds for a question, and where it stands.
public record Binding(RulePack pack, Rule rule) {
    /// E.g. `us-refrigerants/epa-608-type-ii`.
    public String name() {
        return pack.code() + "/" + rule.id();
    }
}

package org.fettle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.people.rules.KnownQualification;

/// What is wrong with a qualification as entered.
final class QualificationRules {
    /// Keys of sentences; empty when all is well.
    static List<String> faults(NewQualification asked, Optional<KnownQualification> known) {
        var faults = new ArrayList<String>();
        if (!asked.code().matches("[a-z0-9]+(-[a-z0-9]+)*")) faults.add("people.fault.code");
        if (asked.kind().isEmpty() && known.isEmpty()) faults.add("people.fault.kind");
        if (asked.kind().isPresent()
                && known.isPresent()
                && known.get().kind() != asked.kind().get()) faults.add("people.fault.kind-differs");
        if (asked.issuer().isBlank()) faults.add("people.fault.issuer");
        if (!asked.jurisdiction().matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) faults.add("people.fault.jurisdiction");
        if (asked.validUntil()
                .filter(until -> until.isBefore(asked.validFrom()))
                .isPresent()) faults.add("people.fault.until");
        if (asked.issuedOn().isAfter(asked.validFrom())) faults.add("people.fault.issued");
        var strange = known.isPresent()
                && !known.get().scopes().isEmpty()
                && !known.get().scopes().keySet().containsAll(asked.scopes());
        if (strange) faults.add("people.fault.scope");
        return faults;
    }

    private QualificationRules() {}
}

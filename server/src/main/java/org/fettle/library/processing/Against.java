package org.fettle.library.processing;

import java.util.List;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// Why the law is against it.
record Against(List<Reason> reasons, List<Remedy> remedies) {
    Taking asTaking() {
        return new Taking.Refused(reasons, remedies);
    }
}

package org.fettle.field.parts;

import java.util.ArrayList;
import java.util.List;
import org.fettle.field.customers.Fault;

/// What may be used.
final class PartRules {
    /// @param there how many are on the van
    static List<Fault> faults(Used use, Part part, double there) {
        var faults = new ArrayList<Fault>();
        var asked = String.valueOf(use.quantity());
        if (!(use.quantity() > 0)) faults.add(new Fault("quantity", asked, "parts.fault.quantity"));
        else if (use.quantity() > there) faults.add(new Fault("quantity", asked, "parts.fault.not-on-van"));
        if (part.unit().equals("pc") && use.quantity() != Math.rint(use.quantity()))
            faults.add(new Fault("quantity", asked, "parts.fault.whole"));
        if (part.serials() && use.serialIn().isBlank())
            faults.add(new Fault("serialIn", use.serialIn(), "parts.fault.serial"));
        if (part.serials() && use.quantity() != 1) faults.add(new Fault("quantity", asked, "parts.fault.one-by-one"));
        return faults;
    }

    private PartRules() {}
}

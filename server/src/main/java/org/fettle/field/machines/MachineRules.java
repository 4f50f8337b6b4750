package org.fettle.field.machines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fettle.field.customers.Fault;

/// Serials and warranty.
final class MachineRules {
    private static final String SERIAL = "[A-Z0-9][A-Z0-9./-]{2,39}";

    /// The last day of a warranty that begins with the installation. A repair does not restart it.
    static LocalDate warrantyUntil(LocalDate installed, int months) {
        return installed.plusMonths(months).minusDays(months == 0 ? 0 : 1);
    }

    /// As it is kept: without spaces, in capitals.
    static String serial(String scanned) {
        return scanned.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    static List<Fault> faults(NewAsset asset, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (!serial(asset.serial()).matches(SERIAL))
            faults.add(new Fault("serial", asset.serial(), "machines.fault.serial"));
        if (asset.installedOn().filter(day -> day.isAfter(today)).isPresent())
            faults.add(new Fault(
                    "installedOn", asset.installedOn().get().toString(), "machines.fault.installed-in-future"));
        if (asset.parent().filter(asset.id()::equals).isPresent())
            faults.add(new Fault("parent", asset.id().toString(), "machines.fault.own-parent"));
        return faults;
    }

    private MachineRules() {}
}

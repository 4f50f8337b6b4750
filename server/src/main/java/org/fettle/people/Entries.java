package org.fettle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.files.Files;
import org.fettle.platform.files.Storing;
import org.fettle.platform.files.Upload;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Entering qualifications with their evidence: checked, and either saved whole or not at all.
@Service
public class Entries {
    private final Qualifications qualifications;
    private final TechnicianStore technicians;
    private final RulePacks packs;
    private final Files files;

    Entries(Qualifications qualifications, TechnicianStore technicians, RulePacks packs, Files files) {
        this.qualifications = qualifications;
        this.technicians = technicians;
        this.packs = packs;
        this.files = files;
    }

    @Transactional
    public Granting grant(Actor by, NewQualification asked, Optional<Upload> evidence) {
        var technician = technicians.byId(asked.technician());
        if (technician.isEmpty()) return new Granting.Refused(List.of("people.fault.technician"));
        if (technician.get().account().filter(by.account()::equals).isPresent())
            return new Granting.Refused(List.of("people.fault.own"));
        var known = packs.book().qualification(asked.code());
        var faults = new ArrayList<>(QualificationRules.faults(asked, known));
        if (!faults.isEmpty()) return new Granting.Refused(faults);
        var file = Optional.<UUID>empty();
        if (evidence.isPresent())
            switch (files.store(by, evidence.get())) {
                case Storing.Stored(var stored) -> file = Optional.of(stored.id());
                case Storing.Refused refused -> refused.reasons().forEach(reason -> faults.add(reason.key()));
            }
        if (!faults.isEmpty()) return new Granting.Refused(faults);
        var kind = asked.kind().or(() -> known.map(k -> k.kind())).orElseThrow();
        var granted = asked.of(kind, file);
        qualifications.grant(by, granted);
        return new Granting.Granted(granted);
    }
}

package org.fettle.library.catalogue;

import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.files.Files;
import org.fettle.platform.files.Storing;
import org.fettle.platform.files.Upload;
import org.fettle.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A file handed in, and the word to take it in: each begins its job in the same transaction.
@Service
class ImportDesk {
    private final Imports imports;
    private final Files files;
    private final Jobs jobs;
    private final StageKind staging;
    private final TakeKind taking;

    ImportDesk(Imports imports, Files files, Jobs jobs, StageKind staging, TakeKind taking) {
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.staging = staging;
        this.taking = taking;
    }

    @Transactional
    public Storing send(Actor by, UUID batch, Upload upload) {
        var storing = files.store(by, upload);
        if (storing instanceof Storing.Stored(var file)) {
            imports.open(by, batch, upload.name(), file.id());
            jobs.start(by, staging, new StageKind.Batch(batch));
        }
        return storing;
    }

    /// Only a librarian may accept records as they are. False if it is not staged, or not hers to decide.
    @Transactional
    public boolean take(Actor by, UUID batch, Target target) {
        if (target == Target.ACCEPT && !by.is(Role.LIBRARIAN)) return false;
        if (!imports.begin(by, batch, target)) return false;
        jobs.start(by, taking, new TakeKind.Batch(batch));
        return true;
    }
}

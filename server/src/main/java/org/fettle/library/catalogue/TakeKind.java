package org.fettle.library.catalogue;

import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.jobs.JobEnd;
import org.fettle.platform.jobs.JobKind;
import org.fettle.platform.jobs.Progress;
import org.springframework.stereotype.Component;

/// Makes records of a staged file.
@Component
class TakeKind implements JobKind<TakeKind.Batch> {
    record Batch(UUID batch) {}

    private final Imports imports;
    private final Importing importing;

    TakeKind(Imports imports, Importing importing) {
        this.imports = imports;
        this.importing = importing;
    }

    @Override
    public String name() {
        return "catalogue.import.take";
    }

    @Override
    public Class<Batch> data() {
        return Batch.class;
    }

    @Override
    public JobEnd run(Actor by, Batch data, Progress progress) {
        importing.take(by, data.batch(), progress);
        var taken = imports.sums(data.batch()).stream()
                .mapToLong(ImportBatch.Sum::taken)
                .sum();
        return JobEnd.done("/catalogue/imports/" + data.batch(), "catalogue.import.taken", taken);
    }
}

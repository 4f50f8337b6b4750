package org.fettle.library.catalogue;

import java.io.IOException;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.files.Files;
import org.fettle.platform.jobs.JobEnd;
import org.fettle.platform.jobs.JobKind;
import org.fettle.platform.jobs.Progress;
import org.springframework.stereotype.Component;

/// Reads a file of records into pieces, and changes nothing in the catalogue.
@Component
class StageKind implements JobKind<StageKind.Batch> {
    record Batch(UUID batch) {}

    private final Imports imports;
    private final Importing importing;
    private final Files files;

    StageKind(Imports imports, Importing importing, Files files) {
        this.imports = imports;
        this.importing = importing;
        this.files = files;
    }

    @Override
    public String name() {
        return "catalogue.import.stage";
    }

    @Override
    public Class<Batch> data() {
        return Batch.class;
    }

    @Override
    public JobEnd run(Actor by, Batch data, Progress progress) throws IOException {
        var file = imports.batch(data.batch()).flatMap(ImportBatch::file).flatMap(files::find);
        if (file.isEmpty()) return JobEnd.refused("catalogue.import.no-file");
        try (var in = files.content(file.get())) {
            importing.stage(by, data.batch(), in, progress);
        }
        return JobEnd.done(
                "/catalogue/imports/" + data.batch(), "catalogue.import.staged", imports.count(data.batch()));
    }
}

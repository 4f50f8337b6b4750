package org.fettle.library.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.marc.format.Outcome;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Runs an import, transaction by transaction: within a job, or at once for a loader.
@Component
public class Importing {
    private static final int CHUNK = 100;

    private final Imports imports;

    Importing(Imports imports) {
        this.imports = imports;
    }

    /// Stages and takes in a whole stream at once; for loaders, which are not in a hurry to answer somebody.
    public void load(Actor by, UUID batch, String name, InputStream in, Target target) throws IOException {
        imports.open(by, batch, name, null);
        stage(by, batch, in, null);
        if (imports.begin(by, batch, target)) take(by, batch, null);
    }

    void stage(Actor by, UUID batch, InputStream in, @Nullable Progress progress) throws IOException {
        var source = Reparse.source(in);
        int seq = 0, done = progress == null ? 0 : (int) progress.committed();
        List<Outcome> chunk = new ArrayList<>();
        for (var next = source.next(); next.isPresent(); next = source.next()) {
            if (seq++ < done) continue;
            chunk.add(next.get());
            if (chunk.size() == CHUNK) chunk = flush(by, batch, seq, chunk, progress);
        }
        flush(by, batch, seq, chunk, progress);
        imports.staged(by, batch);
    }

    void take(Actor by, UUID batch, @Nullable Progress progress) {
        int count = imports.count(batch);
        if (progress != null) progress.total(count);
        for (int from = progress == null ? 0 : (int) progress.committed(); from < count; from += CHUNK) {
            imports.take(by, batch, from, from + CHUNK, progress);
            if (progress != null) progress.at(Math.min(count, from + CHUNK));
        }
        imports.taken(by, batch);
    }

    private List<Outcome> flush(Actor by, UUID batch, int seq, List<Outcome> chunk, @Nullable Progress progress) {
        if (chunk.isEmpty()) return chunk;
        imports.stage(by, batch, seq - chunk.size(), chunk, progress);
        if (progress != null) progress.at(seq);
        return new ArrayList<>();
    }
}

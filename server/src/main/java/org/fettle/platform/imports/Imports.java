package org.fettle.platform.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.imports.ImportResult.RowFault;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes CSV in. Trial and real run are the same code in the same transaction; the trial ends with a rollback.
@Service
class Imports {
    static final int FAULTS_SHOWN = 200;
    static final int MOST_ROWS = 20_000;
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /// A file that waits for its mapping.
    record Draft(UUID id, CsvKind kind, String fileName, Csv.Read file, boolean taken) {}

    private final List<CsvKind> kinds;
    private final ImportStore store;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate nested;

    Imports(List<CsvKind> kinds, ImportStore store, Texts texts, Clock clock, PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(CsvKind::name)).toList();
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// The kind, if there is one and this person may take it in.
    Optional<CsvKind> kind(Actor by, String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .filter(kind -> by.isAny(kind.roles().toArray(Role[]::new)))
                .findFirst();
    }

    /// Keeps the file for a day, for its owner.
    ///
    /// @throws Csv.Unreadable with what is wrong with the file
    UUID upload(Actor by, CsvKind kind, String fileName, byte[] bytes) {
        var content = decoded(bytes);
        parsed(content);
        var id = UuidCreator.getTimeOrderedEpoch();
        store.insert(id, kind.name(), by.account(), fileName, content, clock.instant());
        return id;
    }

    Optional<Draft> draft(Actor by, UUID id) {
        return store.find(id, by.account())
                .flatMap(found -> kind(by, found.kind())
                        .map(kind -> new Draft(id, kind, found.fileName(), parsed(found.content()), found.taken())));
    }

    /// As the kind's fields are called in any of our languages.
    Mapping guess(CsvKind kind, Csv.Read file) {
        return Mapping.guess(
                file.header(),
                kind.fields(),
                key -> Texts.LANGUAGES.stream()
                        .map(language -> texts.say(language, key))
                        .toList());
    }

    /// A draft is taken in once; empty if it was before.
    Optional<ImportResult> run(Actor by, Draft draft, Mapping mapping, Locale language, boolean trial) {
        return nested.execute(status -> {
            if (!trial && !store.taken(draft.id(), clock.instant())) return Optional.empty();
            var result = run(by, draft.kind(), draft.file(), mapping, language, trial);
            if (!result.clean()) status.setRollbackOnly();
            return Optional.of(result);
        });
    }

    ImportResult run(Actor by, CsvKind kind, Csv.Read file, Mapping mapping, Locale language, boolean trial) {
        return nested.execute(status -> {
            var faults = new ArrayList<RowFault>();
            var faulty = 0;
            for (var line : file.rows()) {
                var found = take(by, kind, new ImportRow(line.number(), mapping.values(line), texts, language));
                if (!found.isEmpty()) faulty++;
                found.stream()
                        .map(f -> new RowFault(line.number(), f.field(), f.value(), f.remedy()))
                        .forEach(faults::add);
            }
            if (trial || faulty > 0) status.setRollbackOnly();
            var rows = file.rows().size();
            var shown = faults.subList(0, Math.min(FAULTS_SHOWN, faults.size()));
            return new ImportResult(trial, rows, trial || faulty > 0 ? 0 : rows, faulty, List.copyOf(shown));
        });
    }

    /// Each row in a savepoint of its own: one that the database refuses does not hide the faults of the next.
    private List<Fault> take(Actor by, CsvKind kind, ImportRow row) {
        var missing = kind.fields().stream()
                .filter(field -> field.needed() && row.value(field.key()).isEmpty())
                .map(field -> row.fault(field.key(), "imports.needed"))
                .toList();
        if (!missing.isEmpty()) return missing;
        try {
            return nested.execute(status -> {
                var faults = kind.take(by, row);
                if (!faults.isEmpty()) status.setRollbackOnly();
                return faults;
            });
        } catch (DataAccessException e) {
            LOG.warn("line {} of an import of {} was refused by the database", row.line(), kind.name());
            return List.of(new Fault("", "", texts.say(row.language(), "imports.refused")));
        }
    }

    /// UTF-8; if it is none, what spreadsheets on Windows write.
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    static Csv.Read parsed(String content) {
        if (content.indexOf('\0') >= 0)
            throw new Csv.Unreadable("the file is no CSV: it holds zero bytes", "imports.zero-bytes");
        var file = Csv.read(content);
        if (file.rows().size() > MOST_ROWS)
            throw new Csv.Unreadable(
                    "the file has %d rows; %d is the most at once"
                            .formatted(file.rows().size(), MOST_ROWS),
                    "imports.too-many",
                    file.rows().size(),
                    MOST_ROWS);
        if (file.rows().isEmpty())
            throw new Csv.Unreadable("the file has no row below its first line", "imports.no-row");
        return file;
    }
}

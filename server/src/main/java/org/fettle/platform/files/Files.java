package org.fettle.platform.files;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.files.Storing.Reason;
import org.fettle.platform.files.Storing.Refused;
import org.fettle.platform.files.Storing.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of files.
@Service
public class Files {
    private static final int PIECE = 512 * 1024;

    private final FileStore store;
    private final Clock clock;

    Files(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Judges and keeps a file, in the caller's transaction where there is one.
    @Transactional
    public Storing store(Actor by, Upload upload) {
        var most = upload.wanted().stream().mapToLong(FileType::limit).max().orElse(0);
        try (var spool = Spool.of(upload.content(), most)) {
            if (spool.size() == 0) return refused(upload, Reason.EMPTY, 0);
            var type = FileSniff.type(spool.head(), upload.name());
            if (type.isEmpty()) return refused(upload, Reason.TYPE_UNKNOWN, 0);
            if (!upload.wanted().contains(type.get())) return refused(upload, Reason.TYPE_NOT_WANTED, 0);
            if (spool.size() > type.get().limit())
                return refused(upload, Reason.TOO_LARGE, type.get().limit());
            var thumbnail = type.get().picture()
                    ? Thumbnail.of(spool.path(), Orientation.of(spool.head()))
                    : new Thumbnail.None();
            if (thumbnail instanceof Thumbnail.Unreadable(var reason)) return refused(upload, reason, 0);
            return new Stored(keep(by, upload, type.get(), spool, thumbnail));
        }
    }

    private FileInfo keep(Actor by, Upload upload, FileType type, Spool spool, Thumbnail thumbnail) {
        var file = new FileInfo(
                UuidCreator.getTimeOrderedEpoch(),
                upload.name(),
                type,
                spool.size(),
                spool.sha256(),
                upload.readers(),
                by.account(),
                clock.instant(),
                thumbnail instanceof Thumbnail.Made);
        store.insert(file);
        try (var in = java.nio.file.Files.newInputStream(spool.path())) {
            int nr = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE))
                store.insertPiece(file.id(), nr++, piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (thumbnail instanceof Thumbnail.Made(var jpeg)) store.insertThumbnail(file.id(), jpeg);
        return file;
    }

    /// What is known of the file, if this person may read it.
    @Transactional(readOnly = true)
    public Optional<FileInfo> find(Actor by, UUID id) {
        return store.find(id).filter(file -> mayRead(by, file));
    }

    /// What is known of a file whose reader another module has let in: a customer by her link, a job.
    @Transactional(readOnly = true)
    public Optional<FileInfo> find(UUID id) {
        return store.find(id);
    }

    /// The content, read as it is needed, in constant memory.
    public InputStream content(FileInfo file) {
        return new PieceStream(store, file.id());
    }

    /// A JPEG of 320 pixels at most.
    @Transactional(readOnly = true)
    public Optional<byte[]> thumbnail(FileInfo file) {
        return store.thumbnail(file.id());
    }

    /// For what must not be kept any longer. The audit keeps name and checksum. False if it was not there.
    @Transactional
    public boolean discard(Actor by, UUID id) {
        return store.delete(id);
    }

    private static boolean mayRead(Actor by, FileInfo file) {
        return file.readers().isEmpty()
                || by.account().equals(file.uploadedBy())
                || by.isAny(file.readers().toArray(Role[]::new));
    }

    private static Refused refused(Upload upload, Reason reason, long limit) {
        return new Refused(upload.name(), List.of(reason), limit);
    }
}

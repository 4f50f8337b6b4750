package org.fettle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One Fettle per data folder. The system lets go of the lock when its holder dies, however it dies.
record FolderLock(FileChannel channel) implements AutoCloseable {

    /// Throws [IllegalArgumentException] when another process works in this folder.
    static FolderLock take(Path folder) throws IOException {
        var file = folder.resolve("fettle.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tried(channel);
        if (lock == null) {
            channel.close();
            throw new IllegalArgumentException(
                    "another Fettle (process %s) works in %s. Stop it, or choose another --data."
                            .formatted(Files.readString(file).strip(), folder));
        }
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap(
                String.valueOf(ProcessHandle.current().pid()).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        return new FolderLock(channel);
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // this very process holds it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

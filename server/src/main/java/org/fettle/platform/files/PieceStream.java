package org.fettle.platform.files;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

/// A file's content, fetched piece by piece as it is read.
final class PieceStream extends InputStream {
    private final FileStore store;
    private final UUID file;
    private byte[] piece = new byte[0];
    private int next;
    private int at;

    PieceStream(FileStore store, UUID file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) return 0;
        if (!fill()) return -1;
        var n = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, n);
        at += n;
        return n;
    }

    private boolean fill() {
        while (at == piece.length) {
            var more = store.piece(file, next++);
            if (more.isEmpty()) return false;
            piece = more.get();
            at = 0;
        }
        return true;
    }
}

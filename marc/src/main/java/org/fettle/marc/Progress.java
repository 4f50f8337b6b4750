package org.fettle.marc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/// A line on the terminal that says how much of a file has been read, twice a second.
final class Progress extends FilterInputStream {
    private static final long PAUSE = 500_000_000L;
    private static final int WIDTH = 30;

    private final String file;
    private final long size;
    private final PrintStream err;
    private long read, said = System.nanoTime();
    private boolean shown;

    /// @param size in bytes, 0 if it is not known
    Progress(InputStream in, String file, long size, PrintStream err) {
        super(in);
        this.file = file;
        this.size = size;
        this.err = err;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) add(1);
        return b;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        int count = super.read(into, at, length);
        if (count > 0) add(count);
        return count;
    }

    private void add(int count) {
        read += count;
        if (System.nanoTime() - said < PAUSE) return;
        said = System.nanoTime();
        shown = true;
        err.print("\r" + line());
        err.flush();
    }

    private String line() {
        if (size == 0) return "%s  %d MB".formatted(file, read >> 20);
        int done = (int) Math.min(WIDTH, WIDTH * read / size);
        return "[%s%s] %3d %%  %d of %d MB  %s"
                .formatted("#".repeat(done), " ".repeat(WIDTH - done), 100 * read / size, read >> 20, size >> 20, file);
    }

    @Override
    public void close() throws IOException {
        if (shown) err.print("\r" + " ".repeat(line().length()) + "\r");
        super.close();
    }
}

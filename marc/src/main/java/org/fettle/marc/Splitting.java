package org.fettle.marc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fettle.marc.format.MarcXmlWriter;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RecordSource;

/// One file into several of at most `most` records: `name-0001.mrc`, … Every record keeps its bytes; what was
/// quarantined goes to a file of its own.
final class Splitting {
    private final Path folder;
    private final String stem, end;
    private final int most;
    private int files, records;

    /// @param file whose name the parts take; their folder is where it lies
    Splitting(Path file, int most) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        this.folder = file.toAbsolutePath().resolveSibling("");
        this.stem = dot < 0 ? name : name.substring(0, dot);
        this.end = dot < 0 ? "" : name.substring(dot);
        this.most = most;
    }

    /// How many parts there are.
    int run(RecordSource source, boolean xml) throws IOException {
        OutputStream part = OutputStream.nullOutputStream();
        try (var left = new LazyFile(folder.resolve(stem + "-quarantined" + end))) {
            for (var next = source.next(); next.isPresent(); next = source.next())
                switch (next.get()) {
                    case Outcome.Quarantined q -> left.write(q.bytes());
                    case Outcome.Junk _ -> {}
                    case Outcome.Parsed p -> {
                        if (records++ % most == 0) {
                            close(part, xml);
                            part = open(xml);
                        }
                        part.write(
                                xml
                                        ? MarcXmlWriter.write(p.record())
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                        : p.bytes());
                    }
                }
        }
        close(part, xml);
        return files;
    }

    private OutputStream open(boolean xml) throws IOException {
        var part = new BufferedOutputStream(
                Files.newOutputStream(folder.resolve("%s-%04d%s".formatted(stem, ++files, end))), 1 << 16);
        if (xml) part.write(MarcXmlWriter.HEAD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return part;
    }

    private void close(OutputStream part, boolean xml) throws IOException {
        if (xml && files > 0) part.write(MarcXmlWriter.FOOT.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        part.close();
    }

    /// Made only when there is something for it.
    private static final class LazyFile implements AutoCloseable {
        private final Path path;
        private OutputStream out = OutputStream.nullOutputStream();
        private boolean made;

        LazyFile(Path path) {
            this.path = path;
        }

        void write(byte[] bytes) throws IOException {
            if (!made) out = new BufferedOutputStream(Files.newOutputStream(path));
            made = true;
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

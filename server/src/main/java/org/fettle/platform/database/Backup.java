package org.fettle.platform.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fettle.platform.values.Sha256;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Everything in one file while work goes on: each table by `COPY`, all in one snapshot, with counts and checksums.
///
/// The file is written beside its place and moved there whole, so there is never half a backup under its name.
public final class Backup {
    /// What was written.
    public record Written(Path file, int tables, long rows, long bytes) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param owner a connection of the database's owner
    /// @param progress hears each table's name and rows
    public static Written write(Connection owner, Path file, Instant now, Consumer<String> progress)
            throws SQLException, IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        owner.setAutoCommit(false);
        try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
            var tables = new ArrayList<Manifest.Table>();
            for (var name : TableSums.tables(owner)) {
                var table = table(owner, name, zip);
                progress.accept("%s: %d rows".formatted(name, table.rows()));
                tables.add(table);
            }
            var manifest = manifest(owner, now, tables);
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.setComment(Seal.PLACE);
        } catch (SQLException | IOException e) {
            Files.deleteIfExists(part);
            throw e;
        } finally {
            owner.rollback();
        }
        Seal.press(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var archive = BackupFile.open(file)) {
            archive.verify();
            var tables = archive.manifest().tables();
            return new Written(
                    file,
                    tables.size(),
                    tables.stream().mapToLong(Manifest.Table::rows).sum(),
                    Files.size(file));
        }
    }

    private static Manifest.Table table(Connection db, String name, ZipOutputStream zip)
            throws SQLException, IOException {
        var columns = TableSums.columns(db, name);
        var sum = TableSums.of(db, name);
        zip.putNextEntry(new ZipEntry("tables/" + name));
        var digest = Sha256.digest();
        var out = new DigestOutputStream(new Unclosed(zip), digest);
        db.unwrap(PGConnection.class).getCopyAPI().copyOut(copy(name, columns) + " to stdout", out);
        zip.closeEntry();
        return new Manifest.Table(name, columns, sum.rows(), Sha256.hex(digest), sum.sum());
    }

    static String copy(String table, List<String> columns) {
        return "copy public.%s (%s)"
                .formatted(
                        TableSums.quoted(table),
                        String.join(
                                ", ", columns.stream().map(TableSums::quoted).toList()));
    }

    private static Manifest manifest(Connection db, Instant now, List<Manifest.Table> tables) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : TableSums.strings(
                db,
                "select relname from pg_class where relkind = 'S' "
                        + "and relnamespace = 'public'::regnamespace order by relname"))
            try (var statement = db.createStatement();
                    var row = statement.executeQuery(
                            "select last_value, is_called from public." + TableSums.quoted(name))) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        var schema = TableSums.strings(
                        db,
                        "select version from flyway_schema_history where success "
                                + "and version is not null order by installed_rank desc limit 1")
                .getFirst();
        var server = TableSums.strings(db, "show server_version").getFirst();
        return new Manifest(Manifest.FORMAT, now.toString(), schema, server, tables, sequences);
    }

    /// Lets a table's end not end the whole archive.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private Backup() {}
}

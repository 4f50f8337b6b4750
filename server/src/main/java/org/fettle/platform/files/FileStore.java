package org.fettle.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {
    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(FileInfo file) {
        sql.sql("""
                insert into stored_file (id, name, type, size, sha256, readers, uploaded_by, uploaded_at)
                values (:id, :name, :type, :size, :sha256, :readers, :by, :at)
                """)
                .param("id", file.id())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param(
                        "readers",
                        file.readers().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("by", file.uploadedBy())
                .param("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertPiece(UUID file, int nr, byte[] bytes) {
        sql.sql("insert into file_piece (file_id, nr, bytes) values (:file, :nr, :bytes)")
                .param("file", file)
                .param("nr", nr)
                .param("bytes", bytes)
                .update();
    }

    void insertThumbnail(UUID file, byte[] jpeg) {
        sql.sql("insert into file_thumbnail (file_id, bytes) values (:file, :bytes)")
                .param("file", file)
                .param("bytes", jpeg)
                .update();
    }

    Optional<FileInfo> find(UUID id) {
        return sql.sql("""
                select f.*, exists (select from file_thumbnail t where t.file_id = f.id) as thumbnail
                from stored_file f where f.id = :id
                """).param("id", id).query((row, _) -> file(row)).optional();
    }

    Optional<byte[]> piece(UUID file, int nr) {
        return sql.sql("select bytes from file_piece where file_id = :file and nr = :nr")
                .param("file", file)
                .param("nr", nr)
                .query(byte[].class)
                .optional();
    }

    Optional<byte[]> thumbnail(UUID file) {
        return sql.sql("select bytes from file_thumbnail where file_id = :file")
                .param("file", file)
                .query(byte[].class)
                .optional();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from stored_file where id = :id").param("id", id).update() == 1;
    }

    private static FileInfo file(ResultSet row) throws SQLException {
        return new FileInfo(
                row.getObject("id", UUID.class),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                Arrays.stream((String[]) row.getArray("readers").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("thumbnail"));
    }
}

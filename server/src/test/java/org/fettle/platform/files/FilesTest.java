package org.fettle.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.files.Storing.Reason;
import org.fettle.platform.files.Storing.Refused;
import org.fettle.platform.files.Storing.Stored;
import org.fettle.platform.identity.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@FettleTest
class FilesTest {
    private final Files files;
    private final JdbcClient sql;
    private final MockMvc web;
    private final TransactionTemplate transaction;
    private final Actor ada = person(UUID.randomUUID(), Role.FIELD_TECHNICIAN);

    FilesTest(Files files, JdbcClient sql, MockMvc web, TransactionTemplate transaction) {
        this.files = files;
        this.sql = sql;
        this.web = web;
        this.transaction = transaction;
    }

    @Test
    void aPictureOfManyPiecesComesBackByteByByte() throws IOException {
        var photo = Pictures.noise("png", 1000, 800);
        assertThat(photo.length).isGreaterThan(1_000_000);
        var file = stored("../folder/röhre.png", photo);
        assertThat(file.name()).isEqualTo("röhre.png");
        assertThat(file.type()).isEqualTo(FileType.PNG);
        assertThat(file.size()).isEqualTo(photo.length);
        try (var content = files.content(file)) {
            assertThat(content.readAllBytes()).isEqualTo(photo);
        }
        assertThat(sql.sql("""
                        select encode(sha256(string_agg(bytes, ''::bytea order by nr)), 'hex') from file_piece
                        where file_id = :id having count(*) > 2
                        """).param("id", file.id()).query(String.class).single())
                .isEqualTo(file.sha256());
    }

    @Test
    void aThumbnailStandsUprightAsTheCameraWasHeld() throws IOException {
        var lying = Pictures.withOrientation(Pictures.noise("jpg", 1600, 800), 6, true);
        var file = stored("phone.jpg", lying);
        var small = ImageIO.read(new ByteArrayInputStream(files.thumbnail(file).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(320);
        // turned a quarter clockwise: what was left (red) is above
        assertThat(small.getRGB(80, 40) >> 16 & 0xFF).isGreaterThan(150);
        assertThat(small.getRGB(80, 280) & 0xFF).isGreaterThan(150);
        assertThat(file.thumbnail()).isTrue();
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReason() throws IOException {
        assertThat(refused("empty.txt", new byte[0])).containsExactly(Reason.EMPTY);
        assertThat(refused("tool.jpg", new byte[] {'M', 'Z', 0, 1})).containsExactly(Reason.TYPE_UNKNOWN);
        var png = Pictures.noise("png", 400, 400);
        assertThat(refused("cut.png", Arrays.copyOf(png, png.length / 2))).containsExactly(Reason.PICTURE_BROKEN);
        var pdf =
                new Upload("a.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(UTF_8)), FileType.PICTURES, Set.of());
        assertThat(files.store(ada, pdf)).isEqualTo(new Refused("a.pdf", List.of(Reason.TYPE_NOT_WANTED), 0));
    }

    @Test
    void theLimitHoldsWhileReading() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        var answer = files.store(ada, new Upload("log.txt", endless, Set.of(FileType.TEXT), Set.of()));
        assertThat(answer).isEqualTo(new Refused("log.txt", List.of(Reason.TOO_LARGE), FileType.TEXT.limit()));
        assertThat(endless.given).isLessThan(FileType.TEXT.limit() + 1_000_000);
    }

    @Test
    void aRolledBackTransactionKeepsNothing() {
        var id = transaction.execute(status -> {
            status.setRollbackOnly();
            return stored("note.txt", "hello".getBytes(UTF_8)).id();
        });
        assertThat(files.find(id)).isEmpty();
        assertThat(sql.sql("select count(*) from file_piece where file_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aStoredFileNeverChanges() {
        var file = stored("note.txt", "hello".getBytes(UTF_8));
        assertThatThrownBy(() -> sql.sql("update file_piece set bytes = 'x' where file_id = :id")
                        .param("id", file.id())
                        .update())
                .hasStackTraceContaining("written once");
    }

    @Test
    void onlyItsReadersFindIt() {
        var upload = new Upload(
                "diploma.txt",
                new ByteArrayInputStream("passed".getBytes(UTF_8)),
                Set.of(FileType.TEXT),
                Set.of(Role.ASSESSOR));
        var file = ((Stored) files.store(ada, upload)).file();
        assertThat(files.find(ada, file.id())).as("who brought it").isPresent();
        assertThat(files.find(person(UUID.randomUUID(), Role.ASSESSOR), file.id()))
                .isPresent();
        assertThat(files.find(person(UUID.randomUUID(), Role.ADMINISTRATOR), file.id()))
                .isEmpty();
    }

    @Test
    void discardingTakesTheContentToo() {
        var file = stored("note.txt", "hello".getBytes(UTF_8));
        assertThat(files.discard(ada, file.id())).isTrue();
        assertThat(files.find(file.id())).isEmpty();
        assertThat(sql.sql("select count(*) from file_piece where file_id = :id")
                        .param("id", file.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void overHttpItIsHandedOutToBeSavedNotToBeRun() throws Exception {
        var page = "<script>alert(1)</script>".getBytes(UTF_8);
        var location = web.perform(multipart("/api/files")
                        .file(new MockMultipartFile("file", "evil.html", "text/html", page))
                        .with(csrf())
                        .with(authentication(signedIn())))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.type").value("TEXT"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        web.perform(get(location + "/content").with(authentication(signedIn())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/plain"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")))
                .andExpect(content().bytes(page));
        web.perform(multipart("/api/files")
                        .file(new MockMultipartFile("file", "tool.exe", "image/png", new byte[] {'M', 'Z', 0}))
                        .with(csrf())
                        .with(authentication(signedIn())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[0].value").value("tool.exe"));
    }

    private FileInfo stored(String name, byte[] content) {
        return ((Stored) files.store(ada, Upload.of(name, new ByteArrayInputStream(content)))).file();
    }

    private List<Reason> refused(String name, byte[] content) {
        return ((Refused) files.store(ada, Upload.of(name, new ByteArrayInputStream(content)))).reasons();
    }

    private static UsernamePasswordAuthenticationToken signedIn() {
        var who = new SignedIn(UUID.randomUUID(), "t", "T", "en", Set.of(Role.DESK));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    private static Actor person(UUID id, Role role) {
        return new Actor(id, "Ada", Set.of(role), Door.PAGE, "r");
    }
}

package org.fettle.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Against GreenMail, a real SMTP server.
@FettleTest
class MailsTest {
    private final Mails mails;
    private final Outbox outbox;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final Actor by = Actor.system("test");
    private final String reader = "reader-" + UUID.randomUUID() + "@example.org";
    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailsTest(Mails mails, Outbox outbox, JdbcClient sql, TransactionTemplate transaction, Clock clock)
            throws IOException {
        this.mails = mails;
        this.outbox = outbox;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void goesOutInItsReadersLanguageAsTextAndHtml() throws Exception {
        mails.write(by, letter(reader, Locale.GERMAN, "<b>Ä & Ö</b>", "/people/7"));
        postman().round();
        var got = received().getFirst();
        assertThat(got.getSubject()).isEqualTo("Hintergrundarbeit für <b>Ä & Ö</b>");
        assertThat(got.getFrom()[0]).hasToString("fettle@library.example");
        assertThat(got.getMessageID()).endsWith("@library.example>");
        var text = body(got, "text/plain");
        assertThat(text).contains("Guten Tag <b>Ä & Ö</b>").contains("http://127.0.0.1:8080/people/7");
        var html = body(got, "text/html");
        assertThat(html).contains("lang=\"de\"").contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(state(reader)).isEqualTo("SENT 1");
    }

    @Test
    void aRolledBackLetterWasNeverWritten() {
        transaction.executeWithoutResult(status -> {
            mails.write(by, letter(reader, Locale.ENGLISH, "Ada", null));
            status.setRollbackOnly();
        });
        postman().round();
        assertThat(received()).isEmpty();
    }

    @Test
    void whileTheServerIsAwayItWaitsAndSaysWhy() {
        server.stop();
        var id = mails.write(by, letter(reader, Locale.ENGLISH, "Ada", null));
        postman().round();
        assertThat(state(reader)).isEqualTo("WAITING 1");
        assertThat(mails.list(null, 200))
                .filteredOn(mail -> mail.id().equals(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.lastError()).contains("127.0.0.1"));
        server.start();
        postman().round();
        assertThat(received()).as("not before its time").isEmpty();
        assertThat(mails.again(by, id)).isTrue();
        postman().round();
        assertThat(received()).hasSize(1);
        assertThat(mails.again(by, id)).as("never twice").isFalse();
    }

    @Test
    void withoutAMailServerNothingIsTriedAndNothingLost() {
        mails.write(by, letter(reader, Locale.ENGLISH, "Ada", null));
        new Postman(outbox, new MailServer("", 25, "", "", "fettle@localhost", "try"), clock).round();
        assertThat(state(reader)).isEqualTo("WAITING 0");
    }

    @Test
    void whatCanNeverGoOutIsGivenUpByName() {
        var wrong = "two@example.org,three" + UUID.randomUUID();
        mails.write(by, letter(wrong, Locale.ENGLISH, "Ada", null));
        postman().round();
        assertThat(state(wrong)).isEqualTo("GIVEN_UP 1");
    }

    @Test
    void aLetterThatADeadSenderHadInHandIsFreeAgainLater() {
        mails.write(by, letter(reader, Locale.ENGLISH, "Ada", null));
        while (outbox.take(by).filter(due -> !due.recipient().equals(reader)).isPresent()) continue;
        postman().round();
        assertThat(received()).as("still in the dead one's hand").isEmpty();
        transaction.executeWithoutResult(_ -> {
            sql.sql("select set_config('fettle.actor', '00000000-0000-0000-0000-000000000000', true)")
                    .query(String.class)
                    .single();
            sql.sql("update mail set next_attempt_at = now() - interval '1 hour' where recipient = :to")
                    .param("to", reader)
                    .update();
        });
        postman().round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void waitsGrowAndEnd() {
        assertThat(MailRules.again(1))
                .hasValueSatisfying(wait -> assertThat(wait).hasMinutes(1));
        assertThat(MailRules.again(10))
                .hasValueSatisfying(wait -> assertThat(wait).hasHours(6));
        assertThat(MailRules.again(18)).isEmpty();
        assertThatThrownBy(() -> letter("nobody", Locale.ENGLISH, "x", null)).hasMessageContaining("'nobody'");
    }

    private static Letter letter(String to, Locale language, String name, @Nullable String link) {
        return new Letter(to, language, "mailtest", List.of(name), link);
    }

    private Postman postman() {
        var here = new MailServer("127.0.0.1", port, "", "", "fettle@library.example", "try");
        return new Postman(outbox, here, clock);
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).equals(reader))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String body(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) return part.getContent().toString();
        if (part.getContent() instanceof jakarta.mail.Multipart parts)
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) return found;
            }
        return "";
    }

    private String state(String to) {
        return sql.sql("select state || ' ' || attempts from mail where recipient = :to")
                .param("to", to)
                .query(String.class)
                .single();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.fettle.platform.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fettle.platform.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Carries due letters to the mail server, one after the other.
///
/// At least once: a crash between the mail server's answer and our note of it sends the same `Message-ID` again.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 200;

    private final Outbox outbox;
    private final MailServer server;
    private final Clock clock;
    private final Actor self = Actor.system("mail");

    Postman(Outbox outbox, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
    }

    /// Sends what is due. Without a mail server everything waits.
    void round() {
        if (server.host().isEmpty()) return;
        var sender = server.sender();
        for (int i = 0; i < ROUND; i++) {
            var due = outbox.take(self);
            if (due.isEmpty()) return;
            carry(sender, due.get());
        }
    }

    private void carry(JavaMailSenderImpl sender, MailStore.Due mail) {
        try {
            sender.send(message(sender, mail));
            outbox.sent(self, mail.id());
        } catch (MailException | MessagingException e) {
            var why = why(e);
            LOG.warn("mail {} did not go out, attempt {}", mail.id(), mail.attempt());
            outbox.failed(self, mail, why, lasting(e));
        }
    }

    private MimeMessage message(JavaMailSenderImpl sender, MailStore.Due mail) throws MessagingException {
        var message = new Identified(sender, mail.id(), server.from());
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(server.from());
        parts.setTo(mail.recipient());
        parts.setSubject(mail.words().subject());
        parts.setText(mail.words().text(), mail.words().html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// An address that the server refuses, or that cannot be one, stays wrong.
    private static boolean lasting(Exception e) {
        if (e instanceof MailParseException || e instanceof MessagingException) return true;
        return e instanceof MailSendException send
                && Arrays.stream(send.getMessageExceptions())
                        .anyMatch(one -> one instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    private static String why(Exception e) {
        var causes = e instanceof MailSendException send ? Arrays.stream(send.getMessageExceptions()) : Stream.of(e);
        var said = causes.map(one -> Objects.requireNonNullElse(
                        one.getMessage(), one.getClass().getSimpleName()))
                .findFirst()
                .orElseGet(e::toString);
        return said.length() > 500 ? said.substring(0, 500) : said;
    }

    /// Keeps its `Message-ID` over all tries, so that a second copy is known as one.
    private static final class Identified extends MimeMessage {
        private final UUID id;
        private final String from;

        Identified(JavaMailSenderImpl sender, UUID id, String from) {
            super(sender.getSession());
            this.id = id;
            this.from = from;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<%s%s>".formatted(id, from.substring(from.indexOf('@'))));
        }
    }
}

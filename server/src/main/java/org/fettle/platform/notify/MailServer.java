package org.fettle.platform.notify;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Where mail goes out: `FETTLE_SMTP_HOST`, `_PORT`, `_USER`, `_PASSWORD`, `_FROM` and `_TLS`.
///
/// @param host empty: none, and letters wait
/// @param tls `try` (STARTTLS when offered), `must` (STARTTLS or nothing), `always` (from the first byte), `never`
@ConfigurationProperties("fettle.smtp")
record MailServer(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("fettle@localhost") String from,
        @DefaultValue("try") String tls) {
    private static final String PATIENCE_MILLIS = "10000";

    MailServer {
        if (!java.util.Set.of("try", "must", "always", "never").contains(tls))
            throw new IllegalArgumentException(
                    "FETTLE_SMTP_TLS is '%s'. Maybe one of: try, must, always, never".formatted(tls));
        if (!from.contains("@"))
            throw new IllegalArgumentException("FETTLE_SMTP_FROM is '%s', which is no mail address".formatted(from));
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        var how = sender.getJavaMailProperties();
        how.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        how.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        how.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        how.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        how.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("try") || tls.equals("must")));
        how.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("must")));
        how.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("always")));
        return sender;
    }
}

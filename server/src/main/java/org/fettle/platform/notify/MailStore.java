package org.fettle.platform.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {
    /// One letter to carry to the mail server.
    ///
    /// @param attempt counts from 1
    record Due(UUID id, String recipient, MailWords words, int attempt) {}

    /// A sender that dies while it carries a letter leaves it to the next one after this time.
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, Letter letter, MailWords words, Instant now) {
        sql.sql("""
                insert into mail (id, recipient, language, subject, body_text, body_html, template, link,
                                  next_attempt_at, created_at)
                values (:id, :to, :language, :subject, :text, :html, :template, :link, :now, :now)
                """)
                .param("id", id)
                .param("to", letter.to())
                .param("language", letter.language().getLanguage())
                .param("subject", words.subject())
                .param("text", words.text())
                .param("html", words.html())
                .param("template", letter.template())
                .param("link", letter.link())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the oldest due letter in hand; two senders never take the same one.
    Optional<Due> take(Instant now) {
        return sql.sql("""
                update mail set attempts = attempts + 1, next_attempt_at = :later
                where id = (select id from mail where state = 'WAITING' and next_attempt_at <= :now
                            order by next_attempt_at limit 1 for update skip locked)
                returning id, recipient, subject, body_text, body_html, attempts
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("later", now.plus(IN_HAND).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        new MailWords(row.getString("subject"), row.getString("body_text"), row.getString("body_html")),
                        row.getInt("attempts")))
                .optional();
    }

    void sent(UUID id, Instant now) {
        sql.sql("update mail set state = 'SENT', sent_at = :now, last_error = null where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(UUID id, String error, @Nullable Instant next) {
        sql.sql("""
                update mail set last_error = :error, next_attempt_at = coalesce(:next, next_attempt_at),
                                state = case when :next::timestamptz is null then 'GIVEN_UP' else 'WAITING' end
                where id = :id
                """)
                .param("id", id)
                .param("error", error)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean again(UUID id, Instant now) {
        return sql.sql("""
                update mail set state = 'WAITING', next_attempt_at = :now, attempts = 0
                where id = :id and state <> 'SENT'
                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Mail> list(@Nullable UUID before, int limit) {
        return sql.sql("""
                select id, recipient, subject, state, attempts, last_error, created_at, sent_at from mail
                where :before::uuid is null or id < :before order by id desc limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> {
                    var sent = row.getObject("sent_at", OffsetDateTime.class);
                    return new Mail(
                            row.getObject("id", UUID.class),
                            row.getString("recipient"),
                            row.getString("subject"),
                            Mail.State.valueOf(row.getString("state")),
                            row.getInt("attempts"),
                            row.getString("last_error"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            sent == null ? null : sent.toInstant());
                })
                .list();
    }
}

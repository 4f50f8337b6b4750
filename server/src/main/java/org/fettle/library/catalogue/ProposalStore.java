package org.fettle.library.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalStore {
    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Actor by, UUID id, Bib bib, UUID task, UUID reviewTask, String taskType, String why, Instant now) {
        sql.sql("""
                insert into record_proposal (id, record_id, version, task_id, review_task_id, task_type, author_id,
                                             author, why, proposed_at)
                values (:id, :record, :version, :task, :review, :type, :account, :author, :why, :now)
                """)
                .param("id", id)
                .param("record", bib.id())
                .param("version", bib.version())
                .param("task", task)
                .param("review", reviewTask)
                .param("type", taskType)
                .param("account", by.account())
                .param("author", by.name())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Proposal> byId(UUID id) {
        return sql.sql("select * from record_proposal where id = :id")
                .param("id", id)
                .query(ProposalStore::proposal)
                .optional();
    }

    /// Held until the transaction ends; empty if it is decided.
    Optional<Proposal> lockOpen(UUID id) {
        return sql.sql("select * from record_proposal where id = :id and state = 'OPEN' for update")
                .param("id", id)
                .query(ProposalStore::proposal)
                .optional();
    }

    /// Oldest first.
    List<Proposal> open(@Nullable UUID after, int limit) {
        return sql.sql("""
                select * from record_proposal
                where state = 'OPEN' and (:after::uuid is null or id > :after) order by id limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(ProposalStore::proposal)
                .list();
    }

    long countOpen() {
        return sql.sql("select count(*) from record_proposal where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /// Newest first.
    List<Proposal> ofRecord(UUID record) {
        return sql.sql("select * from record_proposal where record_id = :record order by id desc")
                .param("record", record)
                .query(ProposalStore::proposal)
                .list();
    }

    void decide(Actor by, UUID id, Proposal.State state, String comment, Instant now) {
        sql.sql("""
                update record_proposal set state = :state, comment = :comment, decided_by = :by, decided_at = :now
                where id = :id
                """)
                .param("state", state.name())
                .param("comment", comment)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Proposal proposal(ResultSet row, int nr) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getObject("task_id", UUID.class),
                row.getObject("review_task_id", UUID.class),
                row.getString("task_type"),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getString("why"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Proposal.State.valueOf(row.getString("state")),
                row.getString("comment"),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

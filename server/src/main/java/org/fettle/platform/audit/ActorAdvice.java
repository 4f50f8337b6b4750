package org.fettle.platform.audit;

import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.fettle.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the database who acts, once per writing transaction: the triggers refuse a change that has no name on it.
///
/// Runs inside the transaction (the transaction advice has order 0). The name ends with the transaction.
@Aspect
@Component
@Order(100)
class ActorAdvice {
    private final JdbcClient sql;

    ActorAdvice(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whom this transaction has named, so that a door that calls other doors says it once.
    private static final class Told implements TransactionSynchronization {
        private @Nullable Actor actor;

        /// With the work since the savepoint PostgreSQL also forgets who was named since.
        @Override
        public void savepointRollback(Object savepoint) {
            actor = null;
        }
    }

    private static Told told() {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Told told) return told;
        var told = new Told();
        TransactionSynchronizationManager.registerSynchronization(told);
        return told;
    }

    @Before("@annotation(transactional) && args(by, ..)")
    void sign(JoinPoint call, Transactional transactional, Actor by) {
        if (transactional.readOnly() || !TransactionSynchronizationManager.isActualTransactionActive()) return;
        var told = told();
        if (by.equals(told.actor)) return;
        told.actor = by;
        sql.sql("""
                select set_config('fettle.actor', :account, true), set_config('fettle.actor_name', :name, true),
                       set_config('fettle.door', :door, true), set_config('fettle.request', :request, true)
                """)
                .param("account", by.account().toString())
                .param("name", by.name())
                .param("door", by.door().name())
                .param("request", by.requestId())
                .query((row, _) -> row.getString(1))
                .single();
    }
}

package org.fettle.platform.audit;

import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.fettle.platform.actor.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    @Before("@annotation(transactional) && args(by, ..)")
    void sign(JoinPoint call, Transactional transactional, Actor by) {
        if (transactional.readOnly() || !TransactionSynchronizationManager.isActualTransactionActive()) return;
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

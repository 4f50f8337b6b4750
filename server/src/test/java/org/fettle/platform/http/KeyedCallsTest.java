package org.fettle.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fettle.FettleTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FettleTest
class KeyedCallsTest {
    private final KeyedCalls filter;
    private final KeyStore store;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AtomicInteger calls = new AtomicInteger();

    KeyedCallsTest(KeyedCalls filter, KeyStore store, JdbcClient sql, PlatformTransactionManager transactions) {
        this.filter = filter;
        this.store = store;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Work that leaves a trace in the database and in its answer.
    private final FilterChain work = (request, response) -> {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        trace(body);
        var http = (HttpServletResponse) response;
        http.setStatus(201);
        http.setHeader("Location", "/api/things/" + body);
        http.setContentType("application/json");
        http.getWriter().write("{\"call\":%d}".formatted(calls.incrementAndGet()));
    };

    private void trace(String what) {
        sql.sql("insert into demo_day (practice, day) values (:what, date '2026-11-24')")
                .param("what", what)
                .update();
    }

    private int traces(String what) {
        return sql.sql("select count(*) from demo_day where practice = :what")
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    private static MockHttpServletRequest post(String key, String body) {
        var request = new MockHttpServletRequest("POST", "/api/things");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private MockHttpServletResponse send(String key, String body, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(post(key, body), response, chain);
        return response;
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theSameCallIsAnsweredTwiceAndDoneOnce() throws Exception {
        var key = fresh();
        var body = fresh();
        var first = send(key, body, work);
        var second = send(key, body, work);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("{\"call\":1}");
        assertThat(second.getHeader("Location")).isEqualTo("/api/things/" + body);
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(traces(body)).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        var key = fresh();
        send(key, fresh(), work);
        var other = fresh();
        var refused = send(key, other, work);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("key-reused").contains("new key");
        assertThat(traces(other)).isZero();
    }

    @Test
    void theKeysOfTwoCallersAreTwoKeys() throws Exception {
        var key = fresh();
        var mine = post(key, fresh());
        mine.setUserPrincipal(() -> "me");
        var yours = post(key, fresh());
        yours.setUserPrincipal(() -> "you");
        for (var request : new MockHttpServletRequest[] {mine, yours}) {
            var response = new MockHttpServletResponse();
            filter.doFilter(request, response, work);
            assertThat(response.getStatus()).isEqualTo(201);
        }
    }

    @Test
    void workThatFellOverIsGoneWithItsKeyAndCanBeRepeated() throws Exception {
        var key = fresh();
        var body = fresh();
        FilterChain falls = (request, response) -> {
            work.doFilter(request, response);
            throw new IOException("power cut");
        };
        assertThatThrownBy(() -> send(key, body, falls)).hasMessage("power cut");
        assertThat(traces(body)).isZero();
        assertThat(send(key, body, work).getStatus()).isEqualTo(201);
        assertThat(traces(body)).isEqualTo(1);
    }

    @Test
    void doneIsNeverSaidOfWorkThatWasRolledBack() throws Exception {
        var body = fresh();
        FilterChain quietlyFailing = (request, response) -> {
            transaction.executeWithoutResult(status -> status.setRollbackOnly());
            work.doFilter(request, response);
        };
        var answer = send(fresh(), body, quietlyFailing);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("not-saved").doesNotContain("{\"call\"");
        assertThat(traces(body)).isZero();
    }

    @Test
    void ofTwoAtOnceOneWorksAndBothGetItsAnswer() throws Exception {
        var key = fresh();
        var body = fresh();
        var inside = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            work.doFilter(request, response);
            inside.countDown();
            pause();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> send(key, body, slow));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            var second = threads.submit(() -> send(key, body, work));
            assertThat(second.get().getContentAsString()).isEqualTo(first.get().getContentAsString());
        }
        assertThat(traces(body)).isEqualTo(1);
    }

    @Test
    void aBodyOfManyMegabytesIsComparedToItsLastByte() throws Exception {
        var key = fresh();
        FilterChain takesAll = (request, response) -> request.getInputStream().skip(10);
        var large = "x".repeat(3_000_000);
        assertThat(send(key, large + "a", takesAll).getStatus()).isEqualTo(200);
        assertThat(send(key, large + "a", takesAll).getHeader("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(send(key, large + "b", takesAll).getStatus()).isEqualTo(422);
    }

    @Test
    void oldKeysAreForgotten() throws Exception {
        var key = fresh();
        var body = fresh();
        send(key, body, work);
        var all = java.time.Instant.parse("2999-01-01T00:00:00Z");
        assertThat(store.forgetBefore(java.time.Instant.EPOCH)).isZero();
        assertThat(store.forgetBefore(all)).isPositive();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

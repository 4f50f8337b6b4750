package org.fettle.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.fettle.platform.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes a keyed API call happen once, however often it is sent.
///
/// Key, work and answer are one transaction, and the answer leaves only after the commit. So a crash at any moment
/// leaves either all of it, and the repeated call gets the first answer, or nothing, and the repeated call is the
/// first. Of two equal calls at once the second waits for the first one's answer. An answer of 500 and above, and
/// whatever the work rolled back, is not kept. Stands inside the security chain, where the caller is known.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class KeyedCalls extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String NOT_KEPT = KeyedCalls.class.getName() + ".not-kept";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final KeyStore store;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    KeyedCalls(KeyStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// An unsafe call of the API, which must carry a key.
    static boolean unsafe(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && !SAFE.contains(request.getMethod());
    }

    static @Nullable String key(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        return key == null || key.isBlank() ? null : key.strip();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !unsafe(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key == null) {
            chain.doFilter(request, response); // KeyNeeded says so, after the caller was let in
            return;
        }
        var caller = request.getUserPrincipal();
        var id = RequestDigest.hash((caller == null ? "visitor" : caller.getName()) + "\n" + key);
        var asked = RequestDigest.of(request);
        var answer = new HeldAnswer(response);
        var work = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            if (store.claim(id, clock.instant())) {
                chain.doFilter(asked, answer);
                finish(request, id, asked, answer, work);
            } else {
                repeat(request, response, id, asked);
            }
        } catch (PessimisticLockingFailureException e) {
            answer.drop();
            var detail = "the first call with this Idempotency-Key is still at work; repeat this one in a moment";
            response.setHeader("Retry-After", "1");
            Problems.write(request, response, HttpStatus.CONFLICT, "key-at-work", detail);
        } finally {
            if (!work.isCompleted()) transactions.rollback(work);
        }
        answer.copyBodyToResponse();
    }

    private void finish(
            HttpServletRequest request, String id, RequestDigest asked, HeldAnswer answer, TransactionStatus work)
            throws IOException {
        if (request.isAsyncStarted()) throw new IllegalStateException("an unsafe API call must answer at once");
        if (answer.isError() || answer.getStatus() >= 500) return;
        if (work.isRollbackOnly()) {
            if (answer.getStatus() < 400) lie(request, answer, null);
            return;
        }
        if (request.getAttribute(NOT_KEPT) != null) store.forget(id);
        else store.keep(id, asked.digest(), answer);
        try {
            transactions.commit(work);
        } catch (TransactionException | org.springframework.dao.DataAccessException e) {
            lie(request, answer, e);
        }
    }

    /// The controller said "done", the database did not: then it is not done.
    private void lie(HttpServletRequest request, HeldAnswer answer, @Nullable Exception why) throws IOException {
        logger.error("the work was rolled back after its answer was made", why);
        answer.drop();
        Problems.write(
                request,
                answer,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "not-saved",
                "nothing was saved; repeat the call with the same Idempotency-Key");
    }

    private void repeat(HttpServletRequest request, HttpServletResponse response, String id, RequestDigest asked)
            throws IOException {
        var earlier = store.find(id);
        if (earlier.isPresent() && earlier.get().requestHash().equals(asked.digest())) {
            earlier.get().write(response);
            return;
        }
        var detail = "this Idempotency-Key was used for another request; take a new key for each new call, "
                + "and the same one only to repeat a call unchanged";
        Problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", detail);
    }
}

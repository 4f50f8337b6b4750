package org.fettle.platform.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// Where a person is signed in, and ending it there.
@Service
public class Sessions {
    public record Open(String id, Instant since, Instant lastSeen) {}

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    List<Open> of(String login) {
        return repository.findByPrincipalName(login).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(session.getId(), session.getCreationTime(), session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /// Only one's own: a session of somebody else stays.
    void end(String login, String id) {
        if (repository.findByPrincipalName(login).containsKey(id)) repository.deleteById(id);
    }

    void endOthers(String login, String here) {
        for (var id : repository.findByPrincipalName(login).keySet()) if (!id.equals(here)) repository.deleteById(id);
    }
}

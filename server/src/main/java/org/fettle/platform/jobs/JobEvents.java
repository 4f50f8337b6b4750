package org.fettle.platform.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-sent events of one job: `moved` whenever its bar looks different, `ended` once. They carry no data: what to
/// show
/// is asked for by a request of its own, in the viewer's language and with her rights.
///
/// Each stream is a virtual thread that looks at the job's row, so it does not matter which server runs the job.
@RestController
@Allow(signedIn = true)
class JobEvents {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final int QUIET_LOOKS = 25; // 10 s: a proxy must not think that the line is dead

    private final Jobs jobs;
    private volatile boolean closing;

    JobEvents(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping(value = "/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, Actor by) {
        if (jobs.find(by, id).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var stream = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("job-events-" + id).start(() -> follow(by, id, stream));
        return stream;
    }

    /// Open streams must not hold up the end of the server.
    @EventListener
    void end(ContextClosedEvent closed) {
        closing = true;
    }

    private void follow(Actor by, UUID id, SseEmitter stream) {
        try {
            var seen = 0;
            var quiet = 0;
            while (!closing) {
                var job = jobs.find(by, id).orElseThrow();
                var now = Objects.hash(job);
                if (now != seen) stream.send(SseEmitter.event().name("moved").data(job.percent()));
                else if (++quiet % QUIET_LOOKS == 0)
                    stream.send(SseEmitter.event().comment("still here"));
                seen = now;
                if (job.state().ended()) {
                    stream.send(SseEmitter.event().name("ended").data(job.state()));
                    break;
                }
                Thread.sleep(LOOK);
            }
            stream.complete();
        } catch (IOException | IllegalStateException _) {
            stream.complete(); // the viewer went away
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            stream.completeWithError(e);
        }
    }
}

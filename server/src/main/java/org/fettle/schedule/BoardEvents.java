package org.fettle.schedule;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells an open board that its day has moved, whoever moved it, on whichever server.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class BoardEvents {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int QUIET_LOOKS = 10;

    private final BoardPulse pulse;
    private volatile boolean closing;

    BoardEvents(BoardPulse pulse) {
        this.pulse = pulse;
    }

    /// @param seen the pulse of the board that is shown
    @GetMapping("/board/events")
    SseEmitter events(@RequestParam LocalDate day, @RequestParam ZoneId zone, @RequestParam String seen) {
        var stream = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("board-events-" + day).start(() -> follow(day, zone, seen, stream));
        return stream;
    }

    /// Open streams must not hold up the end of the server.
    @EventListener
    void end(ContextClosedEvent closed) {
        closing = true;
    }

    private void follow(LocalDate day, ZoneId zone, String shown, SseEmitter stream) {
        try {
            var seen = shown;
            var quiet = 0;
            while (!closing) {
                var now = pulse.of(day, zone);
                if (!now.equals(seen))
                    stream.send(SseEmitter.event().name("moved").data(now));
                else if (++quiet % QUIET_LOOKS == 0)
                    stream.send(SseEmitter.event().comment("still here"));
                seen = now;
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

package org.fettle.bench.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One program that writes over the API as fast as it is answered.
final class Writer {
    private final HttpClient http;
    private final Ledger ledger;
    private final Load load;
    private @Nullable Call open;

    Writer(HttpClient http, Ledger ledger, Load load) {
        this.http = http;
        this.ledger = ledger;
        this.load = load;
    }

    /// Writes until told to stop. A call without an answer stays open and is the first of the next round.
    void write(BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            var call = open;
            if (call == null) call = open = load.next();
            else ledger.repeated();
            if (send(call)) open = null;
            else pause();
        }
    }

    private boolean send(Call call) {
        try {
            var answer = http.send(call.request(), BodyHandlers.ofString());
            if (answer.statusCode() == call.expected()) {
                call.answered().accept(answer.body());
                return true;
            }
            if (answer.statusCode() < 500 && answer.statusCode() != 409 && answer.statusCode() != 429)
                throw new IllegalStateException(
                        "%s: %d %s".formatted(call.request(), answer.statusCode(), answer.body()));
            return false;
        } catch (IOException _) {
            return false; // killed while we waited
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.fettle.bench.crash;

import java.util.Random;
import java.util.UUID;
import org.fettle.marc.check.StandardNumbers;

/// Work on a library's packing lists: announced, each piece scanned (which makes a record, an item with its barcode, a
/// decision of the law and a record of work), and what was written corrected.
final class Receiving implements Load {
    private static final String AT = "/api/library/processing/deliveries";
    private static final int PIECES = 4;

    private final Door door;
    private final Ledger ledger;
    private final Random random;
    private UUID delivery = UUID.randomUUID();
    private UUID last = UUID.randomUUID();
    private int left;

    Receiving(Door door, Ledger ledger, long seed) {
        this.door = door;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    @Override
    public Call next() {
        if (left == 0) return announce();
        return left-- % 2 == 0 ? scan() : correct();
    }

    private Call announce() {
        delivery = UUID.randomUUID();
        var body = """
                {"id":"%s","vendor":"crash","lines":[{"title":"Crash %s","kind":"BOOK","quantity":%d}]}
                """.formatted(delivery, delivery, PIECES);
        return new Call(door.json("POST", AT, body).build(), 200, _ -> {
            left = 2 * PIECES;
            ledger.announced(delivery);
        });
    }

    private Call scan() {
        last = UUID.randomUUID();
        var isbn = StandardNumbers.isbn13("%09d0".formatted(random.nextInt(1_000_000_000)));
        var record = last;
        var body = "{\"record\":\"%s\",\"scanned\":\"%s\"}".formatted(record, isbn);
        var request = door.json("POST", AT + "/%s/pieces".formatted(delivery), body);
        return new Call(request.build(), 200, _ -> ledger.worked(record));
    }

    private Call correct() {
        var record = UUID.randomUUID();
        var body = "{\"id\":\"%s\",\"outcome\":\"DONE\",\"summary\":\"crash %s\"}".formatted(record, record);
        var request = door.json("POST", "/api/work/records/%s/corrections".formatted(last), body);
        return new Call(request.build(), 200, _ -> ledger.worked(record));
    }
}

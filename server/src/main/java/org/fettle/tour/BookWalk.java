package org.fettle.tour;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/// One book: received, catalogued, reviewed, processed, shelved.
final class BookWalk implements Walk {
    private static final List<String> STATIONS =
            List.of("process.stamp", "process.label", "process.cover", "process.rfid", "process.check", "shelve");
    /// What must stand in the book's history in the end, the newest first.
    private static final List<String> DONE_TO_IT = List.of(
            "shelve",
            "process.check",
            "process.rfid",
            "process.cover",
            "process.label",
            "process.stamp",
            "receive.check");

    /// What is known of the book as it goes its way.
    private record Book(String isbn, String title, String item, String record, String number, String barcode) {}

    @Override
    public String practice() {
        return "library";
    }

    @Override
    public String title() {
        return "One book, from the packing list to the shelf";
    }

    @Override
    public void go(Server server, Narrator narrator) {
        var book = received(server.as("processing"), narrator);
        refused(server.as("copy-cataloguer"), book, narrator);
        var proposal = catalogued(server.as("cataloguer"), book, narrator);
        reviewed(server.as("librarian"), book, proposal, narrator);
        for (var station : STATIONS) processed(server.as("processing"), book, station, narrator);
        shelved(server.as("desk"), book, narrator);
    }

    private static Book received(Person receiver, Narrator narrator) {
        var isbn = isbn();
        var title = "A tour of the house " + isbn.substring(6, 12);
        var delivery = fresh();
        var line = Map.of("isbn", isbn, "title", title, "kind", "BOOK", "quantity", 1);
        var list = Map.of("id", delivery, "vendor", "Demo Tour Vendor", "lines", List.of(line));
        receiver.post("/api/library/processing/deliveries", list, 200);
        var announced = receiver.get("/api/library/processing/deliveries/" + delivery);
        narrator.step("packing list %s: %s, ISBN %s"
                .formatted(announced.path("delivery").path("number").asString(), title, isbn));
        var record = fresh();
        var path = "/api/library/processing/deliveries/%s/pieces".formatted(delivery);
        var taken = receiver.post(path, Map.of("record", record, "scanned", isbn), 200);
        Difference.unlessEqual(
                "finding", "EXPECTED", taken.path("piece").path("finding").asString());
        var packing = receiver.get("/api/library/processing/deliveries/" + delivery);
        Difference.unlessEqual(
                "pieces of the line",
                1,
                packing.path("lines").get(0).path("received").asInt());
        var copy = taken.path("copy");
        narrator.step("received: the ISBN is scanned, the item has the barcode "
                + copy.path("barcode").asString());
        onRecord(receiver, record, "receive.check", narrator);
        var bib = taken.path("piece").path("record").asString();
        return new Book(
                isbn,
                title,
                copy.path("item").asString(),
                bib,
                number(receiver, bib),
                copy.path("barcode").asString());
    }

    private static void refused(Person copyCataloguer, Book book, Narrator narrator) {
        var answer = copyCataloguer.ask("/api/catalogue/records/%s/begin".formatted(book.number()), Map.of());
        Difference.unlessEqual("the copy cataloguer's answer", 422, answer.status());
        Difference.unless(!answer.body().path("reasons").isEmpty(), "a refusal without a reason: " + answer.body());
        narrator.step("refused, as it should be: Copy Cataloguer 1 for original cataloguing of " + book.number());
        for (var reason : answer.body().path("reasons"))
            narrator.detail("reason", reason.path("text").asString());
        for (var remedy : answer.body().path("remedies"))
            narrator.detail("remedy", remedy.path("text").asString());
    }

    /// Proposed, since the law lets her do it under review only.
    private static String catalogued(Person cataloguer, Book book, Narrator narrator) {
        var path = "/api/catalogue/records/" + book.number();
        var begun = cataloguer.post(path + "/begin", Map.of(), 200);
        Difference.unlessEqual(
                "kind of work", "cat.original.book", begun.path("taskType").asString());
        Difference.unless(!begun.path("reviewer").isNull(), "the law names no reviewer: " + begun);
        var read = cataloguer.get(path).path("record").path("version").asInt();
        var wanted = Map.of("marc", marc(book), "why", "catalogued on the tour", "finish", true, "despite", true);
        var saved = cataloguer.put(path, read, wanted);
        Difference.unlessEqual(
                "what became of it", "proposed", saved.path("became").asString());
        Difference.unlessEqual(
                "state",
                "PROPOSED",
                cataloguer.get(path).path("record").path("state").asString());
        narrator.step("catalogued by Library Technician 1, and proposed: " + book.number());
        narrator.detail("law", "allowed under review");
        return saved.path("proposal").path("id").asString();
    }

    private static void reviewed(Person librarian, Book book, String proposal, Narrator narrator) {
        librarian.post(
                "/api/catalogue/reviews/%s/accept".formatted(proposal), Map.of("comment", "Seen on the tour."), 200);
        var read = librarian.get("/api/catalogue/records/" + book.number()).path("record");
        Difference.unlessEqual("state", "ACCEPTED", read.path("state").asString());
        Difference.unlessEqual(
                "title", book.title(), read.path("description").path("title").asString());
        narrator.step("reviewed and accepted by a librarian: " + book.number());
        var history = librarian.get("/api/work/things/record/%s/records".formatted(book.record()));
        var kinds = kinds(history);
        Difference.unlessEqual("work on the record", List.of("cat.review", "cat.original.book"), kinds);
        for (var record : history.path("items")) told(record, narrator);
    }

    private static void processed(Person technician, Book book, String station, Narrator narrator) {
        var path = "/api/library/processing/stations/%s/scans".formatted(station);
        var wrong = station.equals("shelve") ? "process.stamp" : "shelve";
        var elsewhere = technician.ask(
                "/api/library/processing/stations/%s/scans".formatted(wrong), scan(fresh(), book.barcode()));
        Difference.unlessEqual("a scan at the wrong station", 422, elsewhere.status());
        technician.post(path, scan(fresh(), book.barcode()), 200);
        var record = fresh();
        technician.post(path, scan(record, book.barcode()), 200);
        narrator.step("%s: begun and done".formatted(station));
        onRecord(technician, record, station, narrator);
    }

    private static void shelved(Person desk, Book book, Narrator narrator) {
        var item = desk.get("/api/catalogue/items/" + book.barcode());
        var found = item.has("item") ? item.path("item") : item;
        Difference.unlessEqual(
                "availability", "AVAILABLE", found.path("availability").asString());
        Difference.unlessEqual("in process", "NOTHING", found.path("inProcess").asString());
        var history = desk.get("/api/work/things/item/%s/records".formatted(book.item()));
        Difference.unlessEqual("all that was done to the book", DONE_TO_IT, kinds(history));
        narrator.step("on the shelf, and readers may have it: %s, call number %s"
                .formatted(book.barcode(), found.path("callNumber").asString()));
    }

    /// Reads the record back and says who did it, on which decision.
    private static void onRecord(Person reader, String id, String taskType, Narrator narrator) {
        var record = reader.get("/api/work/records/" + id).path("record");
        Difference.unlessEqual("kind of work", taskType, record.path("taskType").asString());
        told(record, narrator);
    }

    private static void told(JsonNode record, Narrator narrator) {
        narrator.detail("technician", record.path("technicianName").asString());
        narrator.detail(
                "law",
                record.path("supervisorName").isNull()
                        ? "allowed"
                        : "allowed, supervised by "
                                + record.path("supervisorName").asString());
        narrator.detail(
                "record",
                record.path("number").asString() + " " + record.path("taskType").asString());
    }

    private static String number(Person who, String record) {
        for (var task : who.get("/api/catalogue/queue").path("tasks"))
            if (task.path("thing").path("id").asString().equals(record))
                return task.path("title").asString().split(" ", 2)[0];
        throw new Difference("the record %s waits in no queue".formatted(record));
    }

    private static List<String> kinds(JsonNode history) {
        return history.path("items")
                .valueStream()
                .map(r -> r.path("taskType").asString())
                .toList();
    }

    private static Map<String, String> scan(String record, String barcode) {
        return Map.of("record", record, "barcode", barcode);
    }

    private static String marc(Book book) {
        return """
                =LDR  00000nam a2200000 i 4500
                =008  261124s2026    gw            000 0 eng d
                =020  \\\\$a%s
                =050  \\4$aTX769$b.T68 2026
                =100  1\\$aGuide, Demo,$eauthor.
                =245  10$a%s /$cDemo Guide.
                =264  \\1$aBayreuth :$bDemo Tour Press,$c2026.
                =300  \\\\$a96 pages ;$c21 cm
                =336  \\\\$atext$btxt$2rdacontent
                =337  \\\\$aunmediated$bn$2rdamedia
                =338  \\\\$avolume$bnc$2rdacarrier
                =650  \\0$aBread.
                """.formatted(book.isbn(), book.title());
    }

    /// Of a range that no agency gives out (979-9), another one each time.
    private static String isbn() {
        var stem = "9799%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var sum = 0;
        for (var at = 0; at < 12; at++) sum += (stem.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
        return stem + (10 - sum % 10) % 10;
    }

    private static String fresh() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}

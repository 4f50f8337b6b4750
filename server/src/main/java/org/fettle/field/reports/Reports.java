package org.fettle.field.reports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customers;
import org.fettle.field.machines.Machines;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.reports.PaperPdf.Picture;
import org.fettle.field.reports.ReportRules.Part;
import org.fettle.field.teaching.Teachings;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.files.FileInfo;
import org.fettle.platform.files.Files;
import org.fettle.platform.identity.Links;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Photo;
import org.fettle.work.Photos;
import org.fettle.work.Records;
import org.fettle.work.Signature;
import org.fettle.work.TaskRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of reports and the customer's link.
@Service
public class Reports {
    /// The purpose of the link by which a customer sees one order.
    public static final String LINK = "field-order";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("d.M.yyyy HH:mm z", Locale.ROOT);
    private static final Duration LINK_LIFE = Duration.ofDays(90);

    private final ReportStore store;
    private final Orders orders;
    private final Customers customers;
    private final Machines machines;
    private final FieldTerms terms;
    private final Teachings teachings;
    private final Records records;
    private final Photos photos;
    private final Files files;
    private final Links links;
    private final Texts texts;
    private final Clock clock;

    Reports(
            ReportStore store,
            Orders orders,
            Customers customers,
            Machines machines,
            FieldTerms terms,
            Teachings teachings,
            Records records,
            Photos photos,
            Files files,
            Links links,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.customers = customers;
        this.machines = machines;
        this.terms = terms;
        this.teachings = teachings;
        this.records = records;
        this.photos = photos;
        this.files = files;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /// The report of all that was done for an order so far, in the customer's language. When nothing was done and no
    /// photo added since the last one, it is the last one. Empty when nothing was done at all.
    @Transactional
    public Optional<VisitReport> make(Actor by, UUID order) {
        var done = done(order);
        if (done.isEmpty()) return Optional.empty();
        var last = done.getLast().record().id();
        var shown = photos(done);
        var there = store.ofOrder(order).stream().findFirst();
        if (there.filter(r -> r.record().equals(last) && store.photos(r.id()).equals(shown))
                .isPresent()) return there;
        var number = store.number();
        var content = PaperHtml.render(paper(order, "VR-" + number, done));
        var language = customers
                .find(orders.order(order).orElseThrow().order().customer())
                .orElseThrow()
                .language();
        var id = UuidCreator.getTimeOrderedEpoch();
        store.insert(id, number, order, last, language.getLanguage(), content, clock.instant());
        store.insertPhotos(id, shown);
        return store.byId(id);
    }

    /// Signs exactly the bytes that were shown.
    ///
    /// @param shown the hash of what was read
    /// @param image the drawn line; empty when the name was typed
    @Transactional
    public Signing sign(Actor by, UUID report, String shown, String signer, byte[] image) {
        if (signer.isBlank()) return new Signing.Faulty("reports.fault.signer");
        var there = store.byId(report);
        if (there.isEmpty()) return new Signing.Faulty("reports.fault.unknown");
        if (!DrawnLine.good(image)) return new Signing.Faulty("reports.fault.drawn");
        // what was done or photographed since belongs to what is signed: then there is a newer report to read
        var latest = make(by, there.get().order()).orElseThrow();
        if (!latest.id().equals(report) || !latest.hash().equals(shown)) return new Signing.Stale(latest);
        return new Signing.Signed(
                records.sign(by, latest.record(), signer, "acceptance", "text/html", store.content(report), image));
    }

    /// The secret part of an address by which the customer sees this order, for 90 days; earlier ones are void.
    @Transactional
    public String link(Actor by, UUID order) {
        links.revoke(by, LINK, order);
        return links.make(by, LINK, order, LINK_LIFE, true);
    }

    @Transactional(readOnly = true)
    public Optional<VisitReport> report(UUID id) {
        return store.byId(id);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<VisitReport> ofOrder(UUID order) {
        return store.ofOrder(order);
    }

    /// The bytes that are shown and signed.
    @Transactional(readOnly = true)
    public byte[] content(UUID report) {
        return store.content(report);
    }

    @Transactional(readOnly = true)
    public List<Signature> signatures(VisitReport report) {
        return records.signatures(report.record()).stream()
                .filter(s -> s.documentHash().equals(report.hash()))
                .toList();
    }

    /// Those bytes on paper, with hash and signatures at its foot.
    @Transactional(readOnly = true)
    public byte[] pdf(VisitReport report) {
        var language = Texts.nearest(Locale.of(report.language()));
        var foot = new ArrayList<String>();
        foot.add("SHA-256 " + report.hash());
        var zone = zone(report.order());
        for (var s : signatures(report))
            foot.add(texts.say(
                    language,
                    "reports.signed-by",
                    s.signer(),
                    STAMP.format(s.signedAt().atZone(zone))));
        return PaperPdf.render(PaperReader.read(store.content(report.id())), pictures(report), lines(report), foot);
    }

    /// The photos whose checksums are in its bytes.
    @Transactional(readOnly = true)
    public List<Photo> photos(VisitReport report) {
        var named = store.photos(report.id());
        return done(report.order()).stream()
                .flatMap(p -> p.with(named).photos().stream())
                .distinct()
                .toList();
    }

    /// A photo's file, if the report names it.
    @Transactional(readOnly = true)
    public Optional<FileInfo> photo(VisitReport report, UUID photo) {
        return store.photos(report.id()).contains(photo) ? files.find(photo) : Optional.empty();
    }

    /// The zone in which the customer of this order thinks of hours.
    @Transactional(readOnly = true)
    public ZoneId zone(UUID order) {
        var site = orders.order(order).orElseThrow().order().site();
        return customers.site(site).orElseThrow().zone();
    }

    /// The drawn line of a signature under this report, as a PNG.
    @Transactional(readOnly = true)
    public Optional<byte[]> drawn(VisitReport report, UUID signature) {
        return signatures(report).stream().anyMatch(s -> s.id().equals(signature))
                ? records.drawn(report.record(), signature)
                : Optional.empty();
    }

    private List<Picture> pictures(VisitReport report) {
        return photos(report).stream()
                .flatMap(p ->
                        files.find(p.id()).flatMap(files::thumbnail).stream().map(jpeg -> new Picture(jpeg, p.words())))
                .toList();
    }

    private List<Picture> lines(VisitReport report) {
        return signatures(report).stream()
                .flatMap(s -> drawn(report, s.id()).stream().map(png -> new Picture(png, s.signer())))
                .toList();
    }

    private static Set<UUID> photos(List<Part> parts) {
        return parts.stream().flatMap(p -> p.photos().stream()).map(Photo::id).collect(Collectors.toSet());
    }

    private Paper paper(UUID order, String code, List<Part> parts) {
        var placed = orders.order(order).orElseThrow();
        var customer = customers.find(placed.order().customer()).orElseThrow();
        var site = customers.site(placed.order().site()).orElseThrow();
        var language = Texts.nearest(customer.language());
        return ReportRules.paper(
                code, placed.order(), customer, site, parts, (key, arguments) -> texts.say(language, key, arguments));
    }

    private List<Part> done(UUID order) {
        var lines = orders.order(order).orElseThrow().lines();
        var all = lines.stream()
                .flatMap(line -> line.task().stream())
                .flatMap(task -> records.ofTask(task).stream())
                .toList();
        var pictures = photos.ofRecords(all.stream().map(TaskRecord::id).toList());
        return lines.stream()
                .flatMap(line -> all.stream()
                        .filter(r -> line.task().filter(r.task()::equals).isPresent())
                        .map(r -> part(line, r, pictures.getOrDefault(r.id(), List.of()))))
                .sorted(Comparator.comparing((Part p) -> p.record().writtenAt())
                        .thenComparing(p -> p.record().id()))
                .toList();
    }

    private Part part(OrderLine line, TaskRecord record, List<Photo> pictures) {
        var model = machines.model(line.model()).orElseThrow();
        var serial = machines.machine(line.asset()).map(m -> m.asset().serial()).orElse("");
        var taught = teachings.ofTask(record.task());
        return new Part(record, line.purpose().key(), model, serial, taught, pictures, terms.ofTask(record.task()));
    }
}

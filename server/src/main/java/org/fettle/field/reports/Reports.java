package org.fettle.field.reports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fettle.field.customers.Customers;
import org.fettle.field.machines.Machines;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.reports.ReportRules.Part;
import org.fettle.field.teaching.Teachings;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.Links;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Records;
import org.fettle.work.Signature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of reports and the customer's link.
@Service
public class Reports {
    /// The purpose of the link by which a customer sees one order.
    public static final String LINK = "field-order";

    private static final Duration LINK_LIFE = Duration.ofDays(90);

    private final ReportStore store;
    private final Orders orders;
    private final Customers customers;
    private final Machines machines;
    private final Teachings teachings;
    private final Records records;
    private final Links links;
    private final Texts texts;
    private final Clock clock;

    Reports(
            ReportStore store,
            Orders orders,
            Customers customers,
            Machines machines,
            Teachings teachings,
            Records records,
            Links links,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.customers = customers;
        this.machines = machines;
        this.teachings = teachings;
        this.records = records;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /// The report of all that was done for an order so far, in the customer's language. When nothing was done since the
    /// last one, it is the last one. Empty when nothing was done at all.
    @Transactional
    public Optional<VisitReport> make(Actor by, UUID order) {
        var done = done(order);
        if (done.isEmpty()) return Optional.empty();
        var last = done.getLast().record().id();
        var there = store.ofOrder(order).stream().findFirst();
        if (there.filter(r -> r.record().equals(last)).isPresent()) return there;
        var number = store.number();
        var content = PaperHtml.render(paper(order, "VR-" + number, done));
        var language = customers
                .find(orders.order(order).orElseThrow().order().customer())
                .orElseThrow()
                .language();
        var id = UuidCreator.getTimeOrderedEpoch();
        store.insert(id, number, order, last, language.getLanguage(), content, clock.instant());
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
        var latest = store.ofOrder(there.get().order()).getFirst();
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

    /// The same on paper, with hash and signatures at its foot.
    @Transactional(readOnly = true)
    public byte[] pdf(VisitReport report) {
        var language = Texts.nearest(Locale.of(report.language()));
        var upTo = done(report.order()).stream()
                .filter(p -> !p.record().writtenAt().isAfter(report.madeAt()))
                .toList();
        var foot = new ArrayList<String>();
        foot.add("SHA-256 " + report.hash());
        for (var s : signatures(report))
            foot.add(texts.say(
                    language, "reports.signed-by", s.signer(), s.signedAt().toString()));
        return PaperPdf.render(paper(report.order(), report.code(), upTo), foot);
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
        return orders.order(order).orElseThrow().lines().stream()
                .flatMap(line -> line.task().stream().flatMap(task -> parts(line, task)))
                .sorted(Comparator.comparing((Part p) -> p.record().writtenAt())
                        .thenComparing(p -> p.record().id()))
                .toList();
    }

    private Stream<Part> parts(OrderLine line, UUID task) {
        var model = machines.model(line.model()).orElseThrow();
        var serial = machines.machine(line.asset()).map(m -> m.asset().serial()).orElse("");
        return records.ofTask(task).stream()
                .map(r -> new Part(r, line.purpose().key(), model, serial, teachings.ofTask(task)));
    }
}

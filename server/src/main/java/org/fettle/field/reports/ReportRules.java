package org.fettle.field.reports;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Site;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.orders.WorkOrder;
import org.fettle.field.reports.Paper.Block;
import org.fettle.field.reports.Paper.Fact;
import org.fettle.field.reports.Paper.Facts;
import org.fettle.field.reports.Paper.Grid;
import org.fettle.field.reports.Paper.Heading;
import org.fettle.field.reports.Paper.Words;
import org.fettle.field.teaching.Taught;
import org.fettle.work.Check;
import org.fettle.work.Material;
import org.fettle.work.Photo;
import org.fettle.work.Reading;
import org.fettle.work.TaskRecord;
import org.fettle.work.Terms;

/// How a report is laid out.
final class ReportRules {
    private static final int MOST_DIGITS = 6;

    /// One record of work with what belongs to it.
    ///
    /// @param serial of the machine; blank as long as it is not installed
    /// @param photos in the record, and those added to it later
    /// @param terms the words of what was asked and answered
    record Part(
            TaskRecord record,
            String purpose,
            ProductModel model,
            String serial,
            Optional<Taught> taught,
            List<Photo> photos,
            Terms terms) {
        /// The same with only the photos that a report names.
        Part with(Set<UUID> named) {
            var kept = photos.stream().filter(p -> named.contains(p.id())).toList();
            return new Part(record, purpose, model, serial, taught, kept, terms);
        }
    }

    /// Words in one language, by key and arguments.
    @FunctionalInterface
    interface Say {
        String text(String key, Object... arguments);
    }

    static Paper paper(String code, WorkOrder order, Customer customer, Site site, List<Part> parts, Say say) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Facts(List.of(
                new Fact(say.text("reports.order"), order.code()),
                new Fact(say.text("reports.customer"), customer.name() + " (" + customer.code() + ")"),
                new Fact(say.text("reports.site"), site.address().line()))));
        for (var part : parts) part(part, site.zone(), customer.language(), say, blocks);
        return new Paper(customer.language().getLanguage(), say.text("reports.of", code, order.code()), blocks);
    }

    private static void part(Part part, ZoneId zone, Locale language, Say say, List<Block> blocks) {
        var r = part.record();
        blocks.add(new Heading(say.text(part.purpose()) + " · " + part.model().title()));
        var facts = new ArrayList<Fact>();
        if (!part.serial().isBlank()) facts.add(new Fact(say.text("reports.serial"), part.serial()));
        facts.add(new Fact(say.text("reports.technician"), r.technicianName()));
        r.supervisorName().ifPresent(name -> facts.add(new Fact(say.text("reports.supervisor"), name)));
        facts.add(new Fact(
                say.text("reports.time"),
                time(r.worked().from(), zone, "d.M.yyyy HH:mm") + "–"
                        + time(r.worked().until(), zone, "HH:mm")));
        if (r.travel().compareTo(Duration.ZERO) > 0)
            facts.add(new Fact(
                    say.text("reports.travel"),
                    say.text("reports.minutes", r.travel().toMinutes())));
        facts.add(new Fact(
                say.text("reports.outcome"),
                say.text("reports.outcome." + r.outcome().name().toLowerCase(Locale.ROOT))));
        facts.add(new Fact(say.text("reports.record"), r.number()));
        blocks.add(new Facts(facts));
        blocks.add(new Words(r.summary()));
        part.taught().ifPresentOrElse(taught -> taught(taught, part.model(), language, say, blocks), () -> {
            var checks = unmeasured(r);
            if (!checks.isEmpty()) blocks.add(checks(checks, part, language, say));
        });
        if (!r.readings().isEmpty()) blocks.add(readings(part, zone, language, say));
        if (!r.materials().isEmpty()) blocks.add(materials(r.materials(), language, say));
        if (!part.photos().isEmpty()) blocks.add(photos(part.photos(), zone, say));
    }

    private static void taught(Taught taught, ProductModel model, Locale language, Say say, List<Block> blocks) {
        blocks.add(new Words(say.text("reports.taught", String.join(", ", taught.attendees()))
                + (taught.manuals() ? " " + say.text("reports.manuals") : "")));
        var rows = new ArrayList<List<String>>();
        for (var point : model.curriculum())
            taught.latest(point.id())
                    .ifPresent(grade -> rows.add(List.of(point.text().in(language), say.text(grade.key()))));
        blocks.add(new Grid(List.of(say.text("reports.point"), say.text("reports.result")), rows));
    }

    /// What was measured stands among the readings, with its limits.
    private static List<Check> unmeasured(TaskRecord record) {
        var measured = record.readings().stream().map(Reading::quantity).collect(Collectors.toSet());
        return record.checks().stream()
                .filter(c -> !measured.contains(c.code()))
                .toList();
    }

    private static Grid checks(List<Check> checks, Part part, Locale language, Say say) {
        return new Grid(
                List.of(say.text("reports.check"), say.text("reports.answer"), say.text("reports.verdict")),
                checks.stream()
                        .map(c -> List.of(
                                part.terms().label(c, language),
                                part.terms().answer(c, language),
                                verdict(c.passed(), say)))
                        .toList());
    }

    private static Grid readings(Part part, ZoneId zone, Locale language, Say say) {
        return new Grid(
                List.of(
                        say.text("reports.reading"),
                        say.text("reports.value"),
                        say.text("reports.limits"),
                        say.text("reports.verdict"),
                        say.text("reports.at")),
                part.record().readings().stream()
                        .map(r -> List.of(
                                part.terms().quantity(r, language),
                                number(r.value(), language) + " " + unit(r.unit()),
                                limits(r, say),
                                r.verdict().map(v -> verdict(v, say)).orElse("–"),
                                time(r.at(), zone, "HH:mm")))
                        .toList());
    }

    private static Grid materials(List<Material> materials, Locale language, Say say) {
        return new Grid(
                List.of(
                        say.text("reports.part"),
                        say.text("reports.quantity"),
                        say.text("reports.serial-in"),
                        say.text("reports.serial-out")),
                materials.stream()
                        .map(m -> List.of(
                                m.name() + " (" + m.code() + ")",
                                number(m.quantity(), language) + " " + m.unit(),
                                m.serialIn().orElse("–"),
                                m.serialOut().orElse("–")))
                        .toList());
    }

    /// By their checksums the photos are part of what is signed.
    private static Grid photos(List<Photo> photos, ZoneId zone, Say say) {
        return new Grid(
                List.of(
                        say.text("reports.photo"),
                        say.text("reports.photo.by"),
                        say.text("reports.at"),
                        say.text("reports.checksum")),
                photos.stream()
                        .map(p -> List.of(
                                p.note().isBlank() ? p.name() : p.note() + " (" + p.name() + ")",
                                p.addedBy(),
                                time(p.addedAt(), zone, "d.M.yyyy HH:mm"),
                                p.sha256()))
                        .toList());
    }

    private static String verdict(boolean passed, Say say) {
        return say.text(passed ? "reports.passed" : "reports.failed");
    }

    private static String limits(Reading r, Say say) {
        var limits = Stream.of(r.low(), r.high()).flatMap(Optional::stream).toArray();
        if (limits.length == 0) return "–";
        if (limits.length == 2) return say.text("reports.limits.between", limits);
        return say.text(r.low().isPresent() ? "reports.limits.least" : "reports.limits.most", limits);
    }

    /// As people write it: `ppm` for UCUM's `[ppm]`.
    private static String unit(String ucum) {
        return ucum.replace("[", "").replace("]", "");
    }

    private static String number(double value, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(MOST_DIGITS);
        format.setGroupingUsed(false);
        return format.format(value);
    }

    private static String time(Instant at, ZoneId zone, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at.atZone(zone));
    }

    private ReportRules() {}
}

package org.fettle.field.customers;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.imports.CsvKind;
import org.fettle.platform.imports.ImportRow;
import org.fettle.platform.roads.Point;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.values.SearchText;

/// One line of a sheet of customers, read; and the same line, written.
final class CustomerLine {
    static final List<String> HEADER =
            CustomersByCsv.FIELDS.stream().map(CsvKind.Field::key).toList();

    private final ImportRow row;

    CustomerLine(ImportRow row) {
        this.row = row;
    }

    Optional<Long> number() {
        return row.given("number").map(given -> new SearchText(given).number("C-"));
    }

    /// What the rules of customers do not see, since it is no value of theirs at all.
    List<Problems.Fault> faults() {
        var faults = new ArrayList<Problems.Fault>();
        if (row.given("kind").isPresent() && kind().isEmpty()) faults.add(row.fault("kind", "customers.csv.kind"));
        if (row.given("language").filter(l -> !l.matches("[a-z]{2}")).isPresent())
            faults.add(row.fault("language", "customers.csv.language"));
        return faults;
    }

    /// The faults that the rules found, by the columns of the sheet.
    List<Problems.Fault> told(List<Fault> faults) {
        return faults.stream()
                .map(f -> row.fault(f.field().equals("access") ? "from" : f.field(), f.remedy()))
                .toList();
    }

    NewCustomer customer(Optional<Customer> present) {
        return new NewCustomer(
                present.map(Customer::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                row.value("name"),
                kind().or(() -> present.map(Customer::kind)).orElse(Customer.Kind.HOUSEHOLD),
                row.given("phone").or(() -> present.map(Customer::phone)).orElse(""),
                row.given("mail").or(() -> present.map(Customer::mail)).orElse(""),
                row.given("language")
                        .map(Locale::of)
                        .or(() -> present.map(Customer::language))
                        .orElse(row.language()));
    }

    private Optional<Customer.Kind> kind() {
        return Arrays.stream(Customer.Kind.values())
                .filter(k -> k.name().equalsIgnoreCase(row.value("kind")))
                .findFirst();
    }

    boolean hasSite() {
        return row.given("street").isPresent() || row.given("city").isPresent();
    }

    Address address() {
        return new Address(
                row.value("street"),
                row.value("house"),
                row.value("postcode"),
                row.value("city"),
                row.value("country").toUpperCase(Locale.ROOT));
    }

    /// That of the same address.
    Optional<Site> among(List<Site> sites) {
        var line = address().line();
        return sites.stream()
                .filter(s -> s.address().line().equalsIgnoreCase(line))
                .findFirst();
    }

    NewSite site(UUID customer, Optional<Site> known) {
        var at = known.flatMap(Site::at);
        var access = known.flatMap(Site::access);
        var hours = row.given("from").isEmpty() && row.given("until").isEmpty();
        return new NewSite(
                known.map(Site::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                customer,
                row.given("site").or(() -> known.map(Site::name)).orElse(""),
                known.map(Site::address).orElseGet(this::address),
                degrees("latitude").or(() -> at.map(Point::latitude)),
                degrees("longitude").or(() -> at.map(Point::longitude)),
                row.given("zone").or(() -> known.map(s -> s.zone().getId())).orElse(""),
                row.given("jurisdiction")
                        .or(() -> known.map(s -> s.place().jurisdiction()))
                        .orElse(""),
                hours ? access.map(a -> a.from().toString()).orElse("") : row.value("from"),
                hours ? access.map(a -> a.until().toString()).orElse("") : row.value("until"),
                row.given("directions").or(() -> known.map(Site::directions)).orElse(""));
    }

    /// With comma or point; NaN for what is no number, so that the rules refuse it by name.
    private Optional<Double> degrees(String field) {
        return row.given(field).map(given -> {
            var plain = given.replace(',', '.');
            return plain.matches("-?\\d{1,3}(\\.\\d+)?") ? Double.parseDouble(plain) : Double.NaN;
        });
    }

    static boolean same(Customer there, NewCustomer asked) {
        return there.name().equals(asked.name())
                && there.kind() == asked.kind()
                && there.phone().equals(asked.phone())
                && there.mail().equals(asked.mail())
                && there.language().equals(asked.language());
    }

    static boolean same(Site a, Site b) {
        return a.name().equals(b.name())
                && a.address().equals(b.address())
                && a.at().equals(b.at())
                && a.place().equals(b.place())
                && a.access().equals(b.access())
                && a.directions().equals(b.directions());
    }

    /// As it is read again.
    static List<String> written(Customer c, Optional<Site> site) {
        var cells = new ArrayList<>(List.of(
                c.code(),
                c.name(),
                c.kind().name(),
                c.phone(),
                c.mail(),
                c.language().toLanguageTag()));
        cells.addAll(site.map(CustomerLine::written).orElse(List.of()));
        while (cells.size() < HEADER.size()) cells.add("");
        return cells;
    }

    private static List<String> written(Site s) {
        var a = s.address();
        return List.of(
                s.name(),
                a.street(),
                a.house(),
                a.postcode(),
                a.city(),
                a.country(),
                s.place().jurisdiction(),
                s.zone().getId(),
                s.at().map(p -> String.valueOf(p.latitude())).orElse(""),
                s.at().map(p -> String.valueOf(p.longitude())).orElse(""),
                s.access().map(h -> h.from().toString()).orElse(""),
                s.access().map(h -> h.until().toString()).orElse(""),
                s.directions());
    }
}

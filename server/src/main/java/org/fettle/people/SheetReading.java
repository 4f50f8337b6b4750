package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.imports.ImportRow;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.shell.Problems.Fault;

/// Makes values of the cells of one line, and collects every fault. What cannot be read is empty, and a fault.
final class SheetReading {
    private static final Set<String> YES = Set.of("yes", "ja", "true", "1");
    private static final Set<String> NO = Set.of("no", "nein", "false", "0");
    private static final int QUALIFICATION_PARTS = 8;

    private final ImportRow row;
    private final List<Fault> faults;

    SheetReading(ImportRow row, List<Fault> faults) {
        this.row = row;
        this.faults = faults;
    }

    Optional<Integer> number() {
        return row.given("number").flatMap(given -> {
            if (given.matches("\\d{1,9}")) return Optional.of(Integer.valueOf(given));
            faults.add(row.fault("number", "people.csv.number"));
            return Optional.empty();
        });
    }

    Set<Practice> practices() {
        var found = EnumSet.noneOf(Practice.class);
        for (var name : row.value("practices").toUpperCase(Locale.ROOT).split("[\\s,;|]+"))
            Arrays.stream(Practice.values())
                    .filter(practice -> practice.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(found::add, () -> faults.add(row.fault("practices", "people.csv.practices")));
        return found;
    }

    /// Empty if nothing stands there.
    Optional<ZoneId> zone() {
        try {
            return row.given("zone").map(ZoneId::of);
        } catch (DateTimeException _) {
            faults.add(row.fault("zone", "people.csv.zone"));
            return Optional.empty();
        }
    }

    /// All three cells or none.
    Optional<Technician.Home> home() {
        var address = row.given("address");
        var latitude = degrees("latitude", 90);
        var longitude = degrees("longitude", 180);
        if (address.isPresent() && latitude.isPresent() && longitude.isPresent())
            return Optional.of(new Technician.Home(address.get(), latitude.get(), longitude.get()));
        if (address.isPresent() || latitude.isPresent() || longitude.isPresent())
            faults.add(row.fault("address", "people.csv.home"));
        return Optional.empty();
    }

    private Optional<Double> degrees(String field, int most) {
        return row.given(field).flatMap(given -> {
            var plain = given.replace(',', '.');
            if (plain.matches("-?\\d{1,3}(\\.\\d+)?") && Math.abs(Double.parseDouble(plain)) <= most)
                return Optional.of(Double.valueOf(plain));
            faults.add(row.fault(field, "people.csv.degrees", most));
            return Optional.empty();
        });
    }

    /// Empty if nothing stands there.
    Optional<Boolean> active() {
        return row.given("active").map(given -> given.toLowerCase(Locale.ROOT)).flatMap(given -> {
            if (YES.contains(given)) return Optional.of(true);
            if (NO.contains(given)) return Optional.of(false);
            faults.add(row.fault("active", "people.csv.active"));
            return Optional.empty();
        });
    }

    List<NewQualification> qualifications(UUID technician) {
        var found = new ArrayList<NewQualification>();
        for (var parts : FactCells.read(row.value("qualifications")))
            qualification(technician, filled(parts, QUALIFICATION_PARTS), parts).ifPresent(found::add);
        return found;
    }

    private Optional<NewQualification> qualification(UUID technician, List<String> p, List<String> given) {
        var issued = day(p.get(4));
        var from = p.get(5).isEmpty() ? issued : day(p.get(5));
        var until = day(p.get(6));
        var kind = Arrays.stream(QualificationKind.values())
                .filter(k -> k.name().equals(p.get(7).toUpperCase(Locale.ROOT)))
                .findFirst();
        var unreadable = given.size() > QUALIFICATION_PARTS
                || issued.isEmpty()
                || from.isEmpty()
                || (until.isEmpty() && !p.get(6).isEmpty())
                || (kind.isEmpty() && !p.get(7).isEmpty());
        if (unreadable) {
            fault("qualifications", given, "people.csv.qualification");
            return Optional.empty();
        }
        var code = p.get(0).split("/", 2);
        var scopes = code.length == 1
                ? Set.<String>of()
                : Arrays.stream(code[1].split("\\+")).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
        return Optional.of(new NewQualification(
                technician, kind, code[0], scopes, p.get(1), p.get(2), p.get(3), issued.get(), from.get(), until));
    }

    List<Skill> skills(UUID technician, String by) {
        var found = new ArrayList<Skill>();
        for (var parts : FactCells.read(row.value("skills"))) {
            var p = filled(parts, 3);
            var day = day(p.get(2));
            var good = parts.size() <= 3
                    && p.get(0).matches("[a-z0-9]+(-[a-z0-9]+)*")
                    && p.get(1).matches("[1-4]");
            if (good && day.isPresent())
                found.add(new Skill(
                        UuidCreator.getTimeOrderedEpoch(),
                        technician,
                        p.get(0),
                        Integer.parseInt(p.get(1)),
                        by,
                        day.get()));
            else fault("skills", parts, "people.csv.skill");
        }
        return found;
    }

    void fault(String field, List<String> parts, String key, Object... arguments) {
        var remedy = row.texts().say(row.language(), key, arguments);
        faults.add(new Fault(field, FactCells.write(List.of(parts)), remedy));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<String> filled(List<String> parts, int size) {
        var all = new ArrayList<>(parts);
        while (all.size() < size) all.add("");
        return all;
    }
}

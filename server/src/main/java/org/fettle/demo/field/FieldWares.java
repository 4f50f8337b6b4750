package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.demo.DemoPart;
import org.fettle.field.diagnostics.Procedure;
import org.fettle.field.diagnostics.Procedure.After;
import org.fettle.field.diagnostics.Procedure.Choice;
import org.fettle.field.diagnostics.Procedure.Kind;
import org.fettle.field.diagnostics.Procedure.Step;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.FailureCode;
import org.fettle.field.machines.FailureCode.Role;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.Purpose;
import org.fettle.field.parts.Part;
import org.fettle.field.parts.Parts;
import org.fettle.platform.values.Words;
import org.jspecify.annotations.Nullable;

/// Models, failure codes, procedures and parts of the demo.
@DemoPart
class FieldWares {
    /// What breaks in a kind of machine: symptom, fault, the part that mends it.
    private record Trouble(String kind, String code, Words symptom, Words fault, Words part, boolean serials) {}

    private static final List<Trouble> TROUBLES =
            Table.rows("troubles.tsv").stream().map(FieldWares::trouble).toList();

    private final Machines machines;
    private final Procedures procedures;
    private final Parts parts;

    FieldWares(Machines machines, Procedures procedures, Parts parts) {
        this.machines = machines;
        this.procedures = procedures;
        this.parts = parts;
    }

    void load(LocalDate day) {
        for (var model : Models.ALL) machines.addModel(FieldDay.BY, model);
        machines.addCodes(FieldDay.BY, codes());
        for (var model : Models.ALL) {
            procedures.publish(FieldDay.BY, install(model.kind(), day.minusYears(3)));
            procedures.publish(FieldDay.BY, diagnose(model.kind(), day.minusYears(3)));
            if (model.needs(Purpose.SERVICE).isPresent())
                procedures.publish(FieldDay.BY, service(model.kind(), day.minusYears(3)));
        }
        for (var t : TROUBLES)
            parts.add(FieldDay.BY, new Part(fresh(), part(t), t.part(), "pc", t.serials(), Set.of(t.kind())));
    }

    /// Codes of the parts that a kind of machine takes.
    static List<String> partsOf(String kind) {
        return TROUBLES.stream()
                .filter(t -> t.kind().equals(kind))
                .map(FieldWares::part)
                .toList();
    }

    static List<String> allParts() {
        return TROUBLES.stream().map(FieldWares::part).toList();
    }

    /// What can be wrong with a kind of machine: the last part of its codes.
    static List<String> troublesOf(String kind) {
        return TROUBLES.stream()
                .filter(t -> t.kind().equals(kind))
                .map(Trouble::code)
                .toList();
    }

    private static String part(Trouble t) {
        return "P-" + t.kind().toUpperCase(Locale.ROOT) + "-" + t.code().toUpperCase(Locale.ROOT);
    }

    private static List<FailureCode> codes() {
        var codes = new ArrayList<FailureCode>();
        for (var t : TROUBLES) {
            codes.add(new FailureCode("%s.%s".formatted(t.kind(), t.code()), Role.SYMPTOM, t.kind(), t.symptom()));
            codes.add(new FailureCode("%s.%s.fault".formatted(t.kind(), t.code()), Role.FAULT, t.kind(), t.fault()));
        }
        for (var model : Models.ALL) {
            var kind = model.kind();
            codes.add(new FailureCode(kind + ".cause.wear", Role.CAUSE, kind, new Words("Wear", "Verschleiß")));
            codes.add(new FailureCode(kind + ".cause.use", Role.CAUSE, kind, new Words("Use", "Bedienung")));
            codes.add(new FailureCode(kind + ".cause.lime", Role.CAUSE, kind, new Words("Lime", "Kalk")));
            codes.add(new FailureCode(
                    kind + ".remedy.replace", Role.REMEDY, kind, new Words("Part replaced", "Teil ersetzt")));
            codes.add(new FailureCode(kind + ".remedy.clean", Role.REMEDY, kind, new Words("Cleaned", "Gereinigt")));
        }
        return codes;
    }

    private static Procedure install(String kind, LocalDate published) {
        return procedure(
                kind,
                Purpose.INSTALL,
                "Install",
                "Einbau",
                published,
                List.of(
                        check("levelled", "Level and firm?", "Steht es gerade und fest?"),
                        number("insulation", "Insulation resistance", "Isolationswiderstand", "MOhm", 1.0, null),
                        check("test-run", "Test run without an error?", "Probelauf ohne Fehler?")));
    }

    private static Procedure diagnose(String kind, LocalDate published) {
        return procedure(
                kind,
                Purpose.DIAGNOSE,
                "Find the fault",
                "Fehlersuche",
                published,
                List.of(
                        check("reproduced", "Does the fault show?", "Zeigt sich der Fehler?"),
                        number("voltage", "Voltage at the machine", "Spannung am Gerät", "V", 207.0, 253.0),
                        new Step(
                                fresh(),
                                "noise",
                                Kind.CHOICE,
                                new Words("What is heard?", "Was ist zu hören?"),
                                List.of(
                                        new Choice("nothing", new Words("Nothing", "Nichts")),
                                        new Choice("humming", new Words("Humming", "Brummen")),
                                        new Choice("grinding", new Words("Grinding", "Schleifen"))),
                                List.of("nothing", "humming"),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new After("reproduced", "yes")))));
    }

    private static Procedure service(String kind, LocalDate published) {
        return procedure(
                kind,
                Purpose.SERVICE,
                "Maintenance",
                "Wartung",
                published,
                List.of(
                        check("cleaned", "Cleaned?", "Gereinigt?"),
                        kind.equals("gas-boiler")
                                ? number(
                                        "co",
                                        "Carbon monoxide in the flue gas",
                                        "Kohlenmonoxid im Abgas",
                                        "[ppm]",
                                        0,
                                        500.0)
                                : number("leak", "Leak of refrigerant", "Kältemittelverlust", "g/a", 0, 5.0),
                        check("safe", "Safety devices tested?", "Sicherheitseinrichtungen geprüft?")));
    }

    private static Procedure procedure(
            String kind, Purpose purpose, String en, String de, LocalDate published, List<Step> steps) {
        return new Procedure(
                fresh(),
                "%s.%s".formatted(kind, purpose.name().toLowerCase(Locale.ROOT)),
                1,
                kind,
                purpose,
                new Words(
                        en + ": " + machine(kind).en(),
                        de + ": " + machine(kind).de()),
                published,
                steps);
    }

    private static Words machine(String kind) {
        return switch (kind) {
            case "washer" -> new Words("washing machine", "Waschmaschine");
            case "dishwasher" -> new Words("dishwasher", "Geschirrspüler");
            case "hob" -> new Words("hob", "Kochfeld");
            case "refrigerator" -> new Words("refrigerator", "Kühlschrank");
            case "gas-boiler" -> new Words("gas boiler", "Gastherme");
            case "air-conditioner" -> new Words("air conditioner", "Klimagerät");
            case "heat-pump" -> new Words("heat pump", "Wärmepumpe");
            default -> new Words(kind, kind);
        };
    }

    private static Step check(String code, String en, String de) {
        return new Step(
                fresh(),
                code,
                Kind.CHECK,
                new Words(en, de),
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step number(String code, String en, String de, String unit, double low, @Nullable Double high) {
        return new Step(
                fresh(),
                code,
                Kind.NUMBER,
                new Words(en, de),
                List.of(),
                List.of(),
                unit,
                Optional.of(low),
                Optional.ofNullable(high),
                Optional.empty());
    }

    private static Trouble trouble(String[] f) {
        return new Trouble(
                f[0], f[1], new Words(f[2], f[3]), new Words(f[4], f[5]), new Words(f[6], f[7]), f[8].equals("yes"));
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

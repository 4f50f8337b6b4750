package org.fettle.demo.field;

import static org.fettle.field.machines.ProductModel.Prerequisite.Kind.ACCESS;
import static org.fettle.field.machines.ProductModel.Prerequisite.Kind.DRAIN;
import static org.fettle.field.machines.ProductModel.Prerequisite.Kind.GAS;
import static org.fettle.field.machines.ProductModel.Prerequisite.Kind.POWER;
import static org.fettle.field.machines.ProductModel.Prerequisite.Kind.VENT;
import static org.fettle.field.machines.ProductModel.Prerequisite.Kind.WATER;
import static org.fettle.field.machines.Purpose.DIAGNOSE;
import static org.fettle.field.machines.Purpose.INSTALL;
import static org.fettle.field.machines.Purpose.REPAIR;
import static org.fettle.field.machines.Purpose.SERVICE;
import static org.fettle.field.machines.Purpose.TEACH;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.ProductModel.Point;
import org.fettle.field.machines.ProductModel.Prerequisite;
import org.fettle.field.machines.ProductModel.Work;
import org.fettle.field.machines.Purpose;
import org.fettle.platform.values.Words;

/// What the demo's company sells. All of it is made up.
final class Models {
    static final String MAKER = "Demo";

    static final ProductModel WASHER = model(
            "WASH-7",
            "Washer 7",
            "washer",
            24,
            72,
            List.of(
                    work(INSTALL, "white.plugin.install", 45, 2),
                    work(TEACH, "teach.customer", 20, 1),
                    work(DIAGNOSE, "white.diagnose", 30, 1),
                    work(REPAIR, "white.plugin.repair", 50, 1)),
            List.of(
                    needs(POWER, "Socket of its own, 16 A", "Eigene Steckdose, 16 A"),
                    needs(WATER, "Tap within 1.5 m", "Wasserhahn innerhalb 1,5 m"),
                    needs(DRAIN, "Drain below 90 cm", "Abfluss unter 90 cm")),
            List.of(
                    point("Start, stop, choose a programme", "Starten, anhalten, Programm wählen"),
                    point("Clean the filter", "Sieb reinigen"),
                    point("What the error lights mean", "Was die Fehleranzeigen bedeuten")));

    static final ProductModel DISHWASHER = model(
            "DISH-60",
            "Dishwasher 60",
            "dishwasher",
            24,
            38,
            List.of(
                    work(INSTALL, "white.plugin.install", 60, 1),
                    work(TEACH, "teach.customer", 20, 1),
                    work(DIAGNOSE, "white.diagnose", 30, 1),
                    work(REPAIR, "white.plugin.repair", 50, 1)),
            List.of(
                    needs(POWER, "Socket within 1.5 m", "Steckdose innerhalb 1,5 m"),
                    needs(WATER, "Tap with a valve", "Wasseranschluss mit Ventil"),
                    needs(ACCESS, "Niche 60 cm wide", "Nische 60 cm breit")),
            List.of(
                    point("Fill in salt and rinse aid", "Salz und Klarspüler einfüllen"),
                    point("Clean the filter", "Sieb reinigen"),
                    point("Descale", "Entkalken")));

    static final ProductModel HOB = model(
            "HOB-4",
            "Induction hob 4",
            "hob",
            24,
            15,
            List.of(
                    work(INSTALL, "elec.fixed.connect", 50, 1),
                    work(TEACH, "teach.customer", 15, 1),
                    work(DIAGNOSE, "white.diagnose", 30, 1),
                    work(REPAIR, "elec.fixed.connect", 50, 1)),
            List.of(
                    needs(POWER, "Three-phase connection, 16 A fuses", "Drehstromanschluss, Sicherungen 16 A"),
                    needs(ACCESS, "Cut-out in the worktop", "Ausschnitt in der Arbeitsplatte")),
            List.of(point("Which pots work", "Welche Töpfe gehen"), point("Child lock", "Kindersicherung")));

    static final ProductModel FRIDGE = model(
            "FRIDGE-3",
            "Refrigerator 300",
            "refrigerator",
            24,
            61,
            List.of(
                    work(INSTALL, "white.plugin.install", 30, 1),
                    work(DIAGNOSE, "white.diagnose", 30, 1),
                    work(REPAIR, "refrig.small.repair", 60, 1)),
            List.of(needs(ACCESS, "10 cm of air behind it", "10 cm Luft dahinter")),
            List.of());

    static final ProductModel BOILER = model(
            "BOIL-20",
            "Gas boiler 20 kW",
            "gas-boiler",
            60,
            35,
            List.of(
                    work(INSTALL, "gas.boiler.install", 240, 2),
                    work(TEACH, "teach.customer", 25, 1),
                    work(DIAGNOSE, "gas.boiler.repair", 45, 1),
                    work(REPAIR, "gas.boiler.repair", 75, 1),
                    work(SERVICE, "gas.boiler.service", 60, 1)),
            List.of(
                    needs(GAS, "Gas line tested for leaks", "Gasleitung auf Dichtheit geprüft"),
                    needs(VENT, "Flue approved by the chimney sweep", "Abgasweg vom Schornsteinfeger abgenommen"),
                    needs(POWER, "230 V with an emergency switch", "230 V mit Notschalter")),
            List.of(
                    point("Set the room temperature", "Raumtemperatur einstellen"),
                    point("Check the water pressure and refill", "Wasserdruck prüfen und nachfüllen"),
                    point("What to do when it smells of gas", "Was bei Gasgeruch zu tun ist")));

    static final ProductModel AIR = model(
            "AC-35",
            "Split air conditioner 3.5 kW",
            "air-conditioner",
            36,
            42,
            List.of(
                    work(INSTALL, "refrig.ac.install", 180, 2),
                    work(TEACH, "teach.customer", 20, 1),
                    work(DIAGNOSE, "refrig.ac.service", 45, 1),
                    work(REPAIR, "refrig.ac.service", 75, 1),
                    work(SERVICE, "refrig.ac.service", 60, 1)),
            List.of(
                    needs(POWER, "Circuit of its own, 16 A", "Eigener Stromkreis, 16 A"),
                    needs(DRAIN, "Drain for condensate", "Ablauf für Kondensat")),
            List.of(
                    point("Clean the filter", "Filter reinigen"),
                    point("Timer and night mode", "Zeitschalter und Nachtbetrieb")));

    static final ProductModel HEAT_PUMP = model(
            "HP-9",
            "Heat pump 9 kW",
            "heat-pump",
            60,
            140,
            List.of(
                    work(INSTALL, "heatpump.install", 300, 2),
                    work(TEACH, "teach.customer", 30, 1),
                    work(DIAGNOSE, "heatpump.service", 45, 1),
                    work(REPAIR, "heatpump.service", 90, 1),
                    work(SERVICE, "heatpump.service", 75, 1)),
            List.of(
                    needs(POWER, "Three-phase connection with its own meter", "Drehstrom mit eigenem Zähler"),
                    needs(ACCESS, "Foundation in the garden", "Fundament im Garten")),
            List.of(point("Heating curve", "Heizkurve"), point("Clean the dirt trap", "Schmutzfänger reinigen")));

    static final List<ProductModel> ALL = List.of(WASHER, DISHWASHER, HOB, FRIDGE, BOILER, AIR, HEAT_PUMP);

    private static ProductModel model(
            String code,
            String name,
            String kind,
            int warranty,
            int weight,
            List<Work> work,
            List<Prerequisite> prerequisites,
            List<Point> curriculum) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return new ProductModel(id, code, MAKER, name, kind, warranty, weight, work, prerequisites, curriculum, 1);
    }

    private static Work work(Purpose purpose, String taskType, int minutes, int seats) {
        return new Work(purpose, taskType, minutes, seats);
    }

    private static Prerequisite needs(Prerequisite.Kind kind, String en, String de) {
        return new Prerequisite(UuidCreator.getTimeOrderedEpoch(), kind, new Words(en, de));
    }

    private static Point point(String en, String de) {
        return new Point(UuidCreator.getTimeOrderedEpoch(), new Words(en, de));
    }

    private Models() {}
}

package org.fettle.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.field.customers.Address;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.NewCustomer;
import org.fettle.field.customers.NewSite;
import org.fettle.field.diagnostics.Procedure;
import org.fettle.field.diagnostics.Procedure.After;
import org.fettle.field.diagnostics.Procedure.Choice;
import org.fettle.field.diagnostics.Procedure.Step;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.ProductModel.Point;
import org.fettle.field.machines.ProductModel.Prerequisite;
import org.fettle.field.machines.ProductModel.Work;
import org.fettle.field.machines.Purpose;
import org.fettle.people.NewTechnician;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Skill;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.values.Words;
import org.springframework.stereotype.Component;

/// Input for tests of field: each call makes a new one.
public final class Field {
    public static Actor dispatcher() {
        return new Actor(UUID.randomUUID(), "Test Dispatcher", Set.of(Role.DISPATCHER), Door.API, "test");
    }

    public static NewCustomer household(String name) {
        return new NewCustomer(
                UuidCreator.getTimeOrderedEpoch(),
                name,
                Customer.Kind.HOUSEHOLD,
                "+49 921 5550100",
                "household@example.org",
                Locale.GERMAN);
    }

    public static NewSite site(UUID customer) {
        return new NewSite(
                UuidCreator.getTimeOrderedEpoch(),
                customer,
                "",
                new Address("Teststraße", "7", "95497", "Goldkronach", "DE"),
                Optional.of(50.01),
                Optional.of(11.68),
                "Europe/Berlin",
                "DE-BY",
                "08:00",
                "16:00",
                "second door");
    }

    /// A washing machine, warranty 24 months.
    public static ProductModel washer() {
        return new ProductModel(
                UUID.randomUUID(),
                "WASH-" + UUID.randomUUID(),
                "Example",
                "Washer 7",
                "washer",
                24,
                72,
                List.of(
                        new Work(Purpose.INSTALL, "white.plugin.install", 60, 2),
                        new Work(Purpose.TEACH, "teach.customer", 20, 1),
                        new Work(Purpose.DIAGNOSE, "white.diagnose", 30, 1),
                        new Work(Purpose.REPAIR, "white.plugin.repair", 60, 1)),
                List.of(new Prerequisite(
                        UUID.randomUUID(),
                        Prerequisite.Kind.WATER,
                        new Words("A tap within reach", "Ein Hahn in Reichweite"))),
                List.of(
                        new Point(UUID.randomUUID(), new Words("Start and stop", "Starten und anhalten")),
                        new Point(UUID.randomUUID(), new Words("Clean the filter", "Sieb reinigen"))),
                1);
    }

    /// The same, installed by one person.
    public static ProductModel light(String kind) {
        var washer = washer();
        var work = washer.work().stream()
                .map(w -> new Work(w.purpose(), w.taskType(), w.minutes(), 1))
                .toList();
        return new ProductModel(
                washer.id(),
                washer.code(),
                washer.maker(),
                washer.name(),
                kind,
                washer.warrantyMonths(),
                40,
                work,
                washer.prerequisites(),
                washer.curriculum(),
                1);
    }

    /// A check, and after a "no" a voltage between 210 and 250.
    public static Procedure diagnosis(String kind) {
        return new Procedure(
                UUID.randomUUID(),
                "DIAG-" + kind,
                1,
                kind,
                Purpose.DIAGNOSE,
                new Words("Find the fault", "Fehler suchen"),
                LocalDate.of(2026, 1, 1),
                List.of(
                        new Step(
                                UUID.randomUUID(),
                                "turns",
                                Procedure.Kind.CHECK,
                                new Words("Does it turn?", "Dreht es sich?"),
                                List.of(),
                                List.of(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Step(
                                UUID.randomUUID(),
                                "volts",
                                Procedure.Kind.NUMBER,
                                new Words("Voltage at the motor", "Spannung am Motor"),
                                List.of(),
                                List.of(),
                                "V",
                                Optional.of(210.0),
                                Optional.of(250.0),
                                Optional.of(new After("turns", "no"))),
                        new Step(
                                UUID.randomUUID(),
                                "noise",
                                Procedure.Kind.CHOICE,
                                new Words("What is heard?", "Was ist zu hören?"),
                                List.of(
                                        new Choice("humming", new Words("Humming", "Brummen")),
                                        new Choice("nothing", new Words("Nothing", "Nichts"))),
                                List.of("humming"),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new After("turns", "no")))));
    }

    /// Technicians with what the law asks of them.
    @Component
    public static class Crew {
        private final Technicians technicians;
        private final Qualifications qualifications;
        private final Accounts accounts;

        Crew(Technicians technicians, Qualifications qualifications, Accounts accounts) {
            this.technicians = technicians;
            this.qualifications = qualifications;
            this.accounts = accounts;
        }

        /// May repair household appliances in Germany and teach their owners.
        public UUID electrician() {
            var by = Actor.system("test");
            var id = somebody("Electrician");
            var day = LocalDate.of(2020, 1, 1);
            qualifications.grant(
                    by,
                    new Qualification(
                            UUID.randomUUID(),
                            id,
                            QualificationKind.VOCATIONAL_DIPLOMA,
                            "elektrofachkraft",
                            Set.of(),
                            "test",
                            "1",
                            "DE",
                            day,
                            day,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            qualifications.assess(by, new Skill(UUID.randomUUID(), id, "customer-teaching", 3, "test", day));
            return id;
        }

        /// Has no qualification at all.
        public UUID somebody(String name) {
            var by = Actor.system("test");
            var account = UUID.randomUUID();
            accounts.open(
                    by,
                    new NewAccount(
                            account,
                            "crew-" + account,
                            name,
                            null,
                            null,
                            Locale.ENGLISH,
                            Set.of(Role.FIELD_TECHNICIAN),
                            false));
            var id = UuidCreator.getTimeOrderedEpoch();
            technicians.open(
                    by,
                    new NewTechnician(
                            id,
                            name,
                            "Test",
                            Set.of(Practice.FIELD),
                            ZoneId.of("Europe/Berlin"),
                            Optional.empty(),
                            Optional.of(account)));
            return id;
        }

        public Actor actor(UUID technician) {
            var t = technicians.technician(technician).orElseThrow();
            return new Actor(t.account().orElseThrow(), t.name(), Set.of(Role.FIELD_TECHNICIAN), Door.API, "test");
        }
    }

    private Field() {}
}

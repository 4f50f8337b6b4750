package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.demo.DemoAccounts;
import org.fettle.demo.DemoPart;
import org.fettle.field.parts.Parts;
import org.fettle.people.Company;
import org.fettle.people.CompanyEntry;
import org.fettle.people.Interval;
import org.fettle.people.NewTechnician;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Shift;
import org.fettle.people.Shifts;
import org.fettle.people.Skill;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.settings.Practice;
import org.springframework.transaction.support.TransactionOperations;

/// The demo's people of the field, with what they may do, and their vans.
@DemoPart
class FieldCrew {
    static final ZoneId BAYREUTH = ZoneId.of("Europe/Berlin");
    static final ZoneId TEXAS = ZoneId.of("America/Chicago");

    private static final Technician.Home WORKSHOP = new Technician.Home("Demo workshop, Bindlach", 49.9804, 11.6046);
    private static final Technician.Home TEXAS_WORKSHOP =
            new Technician.Home("Demo workshop, Austin", 30.2672, -97.7431);
    private static final List<String> REGISTERS =
            List.of("de-gas-installer-register", "de-electrical-installer-register", "de-refrigerant-company");
    private static final int DAYS_AHEAD = 3;
    private static final int DESKS = 3;

    private final Accounts accounts;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Company company;
    private final Shifts shifts;
    private final Parts parts;
    private final TransactionOperations together;

    FieldCrew(
            Accounts accounts,
            Technicians technicians,
            Qualifications qualifications,
            Company company,
            Shifts shifts,
            Parts parts,
            TransactionOperations together) {
        this.accounts = accounts;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.company = company;
        this.shifts = shifts;
        this.parts = parts;
        this.together = together;
    }

    void load(LocalDate day) {
        var rows = Table.rows("technicians.tsv");
        var signIns = new ArrayList<NewAccount>();
        signIns.add(account("dispatcher", "Demo Dispatcher", Locale.ENGLISH, Role.DISPATCHER));
        signIns.add(account("service-manager", "Demo Service Manager", Locale.ENGLISH, Role.SERVICE_MANAGER));
        signIns.add(account("assessor", "Demo Assessor", Locale.ENGLISH, Role.ASSESSOR));
        for (var f : rows) signIns.add(account(f[1], f[2], Locale.ENGLISH, Role.FIELD_TECHNICIAN));
        accounts.openAlike(FieldDay.BY, signIns, DemoAccounts.PASSWORD);
        var load = FieldWares.allParts().stream()
                .map(code -> parts.part(code).orElseThrow().id())
                .toList();
        together.executeWithoutResult(_ -> {
            registers(day);
            for (int i = 0; i < rows.size(); i++)
                technician(rows.get(i), signIns.get(i + DESKS).id(), load, day);
        });
    }

    /// Working hours of that day and the next few, where they are not there yet.
    void shifts(LocalDate day) {
        together.executeWithoutResult(_ -> {
            for (var t : technicians.active())
                for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++)
                    if (t.practices().contains(Practice.FIELD)) shift(t, day.plusDays(ahead));
        });
    }

    private void shift(Technician t, LocalDate day) {
        var from = day.atTime(LocalTime.of(7, 30)).atZone(t.zone()).toInstant();
        var until = day.atTime(LocalTime.of(16, 30)).atZone(t.zone()).toInstant();
        shifts.plan(FieldDay.BY, new Shift(fresh(), t.id(), new Interval(from, until)));
    }

    private void registers(LocalDate day) {
        for (var code : REGISTERS)
            company.register(
                    FieldDay.BY,
                    new CompanyEntry(
                            fresh(), code, "demo register", "DEMO-1", "DE", day.minusYears(10), Optional.empty()));
    }

    private void technician(String[] f, UUID account, List<UUID> load, LocalDate day) {
        var id = fresh();
        var texas = f[0].equals("TX");
        technicians.open(
                FieldDay.BY,
                new NewTechnician(
                        id,
                        f[2],
                        f[3],
                        Set.of(Practice.FIELD),
                        texas ? TEXAS : BAYREUTH,
                        Optional.of(texas ? TEXAS_WORKSHOP : WORKSHOP),
                        Optional.of(account)));
        for (var skill : f[4].split(","))
            if (!skill.isEmpty()) {
                var s = skill.split(":");
                qualifications.assess(
                        FieldDay.BY,
                        new Skill(fresh(), id, s[0], Integer.parseInt(s[1]), "Demo Assessor", day.minusYears(3)));
            }
        for (var one : f[5].split(";")) qualification(id, one.split("/"), day);
        parts.receive(FieldDay.BY, load, id, 40, "demo");
    }

    private void qualification(UUID technician, String[] q, LocalDate day) {
        var issued = day.minusYears(Long.parseLong(q[4]));
        var id = fresh();
        qualifications.grant(
                FieldDay.BY,
                new Qualification(
                        id,
                        technician,
                        QualificationKind.valueOf(q[0]),
                        q[1],
                        Set.copyOf(Arrays.stream(q[2].split("\\+"))
                                .filter(s -> !s.isEmpty())
                                .toList()),
                        "Demo issuer",
                        "DEMO-" + q[1],
                        q[3],
                        issued,
                        issued,
                        q[5].equals("-") ? Optional.empty() : Optional.of(day.plusDays(Long.parseLong(q[5]))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        qualifications.verify(FieldDay.BY, id);
    }

    private static NewAccount account(String login, String name, Locale language, Role role) {
        return new NewAccount(fresh(), login, name, null, null, language, Set.of(role), true);
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

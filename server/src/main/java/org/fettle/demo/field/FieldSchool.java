package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.demo.DemoPart;
import org.fettle.demo.StageClock;
import org.fettle.people.QualificationKind;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.training.Programme;
import org.fettle.training.Programme.HoursToEarn;
import org.fettle.training.Programme.TaskToLearn;
import org.fettle.training.Signing;
import org.fettle.training.Trainings;

/// What the demo's apprentices learn on the job, and what the assessor has signed so far.
@DemoPart
class FieldSchool {
    private static final Actor ASSESSOR =
            new Actor(Actor.NOBODY, "Demo Assessor", Set.of(Role.ASSESSOR), Door.SYSTEM, "demo");
    private static final int DAYS_AGO = 240;
    private static final int DAYS_BETWEEN = 40;

    private final Trainings trainings;
    private final Technicians technicians;

    FieldSchool(Trainings trainings, Technicians technicians) {
        this.trainings = trainings;
        this.technicians = technicians;
    }

    void load(LocalDate day) {
        var crew = technicians.active().stream().collect(Collectors.toMap(Technician::name, Technician::id));
        learn(crew, "Refrigeration Apprentice 1", refrigerants(), day, 3);
        learn(crew, "Gas Apprentice 1", gas(), day, 2);
    }

    private void learn(Map<String, UUID> crew, String apprentice, Programme programme, LocalDate day, int signed) {
        var from = day.minusDays(DAYS_AGO);
        var enrolment = fresh();
        trainings.design(FieldDay.BY, programme);
        trainings.enrol(FieldDay.BY, enrolment, Objects.requireNonNull(crew.get(apprentice)), programme.id(), from);
        for (int i = 0; i < signed; i++) {
            var task = programme.tasks().get(i / 2);
            var on = from.plusDays((long) DAYS_BETWEEN * (i + 1))
                    .atTime(LocalTime.NOON)
                    .atZone(FieldCrew.BAYREUTH)
                    .toInstant();
            StageClock.at(on, () -> sign(enrolment, task));
        }
    }

    private void sign(UUID enrolment, TaskToLearn task) {
        var answer = trainings.sign(ASSESSOR, enrolment, task.id(), Optional.empty(), "seen at the machine");
        if (!(answer instanceof Signing.Signed))
            throw new IllegalStateException(
                    "the demo's assessor could not sign %s: %s".formatted(task.title(), answer));
    }

    private static Programme refrigerants() {
        return new Programme(
                fresh(),
                "Refrigerants on the job",
                new Programme.Grants(
                        QualificationKind.CERTIFICATE,
                        "eu-f-gas",
                        Set.of("category-i"),
                        "DE",
                        "Demo examiner",
                        Optional.of(60)),
                List.of(
                        new TaskToLearn(fresh(), "Check a split air conditioner for leaks", 2),
                        new TaskToLearn(fresh(), "Recover the refrigerant of a circuit", 2),
                        new TaskToLearn(fresh(), "Commission a heat pump", 1)),
                List.of(new HoursToEarn("refrig.*", 120), new HoursToEarn("heatpump.*", 80)));
    }

    private static Programme gas() {
        return new Programme(
                fresh(),
                "Gas boilers on the job",
                new Programme.Grants(
                        QualificationKind.VOCATIONAL_DIPLOMA,
                        "anlagenmechaniker-shk",
                        Set.of(),
                        "DE",
                        "Demo examiner",
                        Optional.empty()),
                List.of(
                        new TaskToLearn(fresh(), "Check the tightness of a gas installation", 2),
                        new TaskToLearn(fresh(), "Measure the flue gas of a boiler", 2)),
                List.of(new HoursToEarn("gas.*", 600)));
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

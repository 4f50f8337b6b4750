package org.fettle.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.people.Interval;
import org.fettle.people.NewTechnician;
import org.fettle.people.Place;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FettleTest
class ChronicleTest {
    private static final Place BAVARIA = new Place("DE-BY", ZoneId.of("Europe/Berlin"));
    private static final Actor BY = Actor.system("test");

    private final Chronicle chronicle;
    private final Records records;
    private final Technicians technicians;
    private final Field.Crew crew;
    private final JdbcClient sql;

    ChronicleTest(Chronicle chronicle, Records records, Technicians technicians, Field.Crew crew, JdbcClient sql) {
        this.chronicle = chronicle;
        this.records = records;
        this.technicians = technicians;
        this.crew = crew;
        this.sql = sql;
    }

    @Test
    void whatTheLawAllowedThenIsKeptOnItsDecisionAndTheRestIsNamed() {
        var thing = new ThingRef("asset", UUID.randomUUID());
        var trained = crew.electrician();
        var untrained = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                BY,
                new NewTechnician(
                        untrained,
                        "Untrained",
                        "",
                        Set.of(Practice.FIELD),
                        BAVARIA.zone(),
                        Optional.empty(),
                        Optional.empty()));
        var later = done(thing, trained, Instant.parse("2026-06-02T08:00:00Z"));
        var earlier = done(thing, trained, Instant.parse("2026-03-02T08:00:00Z"));
        var before = done(thing, trained, Instant.parse("2019-03-02T08:00:00Z")); // the diploma is of 2020
        var not = done(thing, untrained, Instant.parse("2026-04-02T08:00:00Z"));

        assertThat(chronicle.enter(BY, List.of(later, not, earlier, before))).containsExactlyInAnyOrder(not, before);

        var history = records.ofThing(thing, Optional.empty(), 10);
        assertThat(history).extracting(TaskRecord::id).containsExactly(later.record(), earlier.record());
        var record = history.getFirst();
        assertThat(record.worked()).isEqualTo(later.worked());
        assertThat(record.travel()).isEqualTo(Duration.ofMinutes(10));
        assertThat(record.readings()).isEqualTo(later.readings());
        assertThat(record.checks()).isEqualTo(later.checks());
        assertThat(record.writtenBy()).isEqualTo(BY.name());
        assertThat(sql.sql("""
                        select count(*) from decision_fact f join qualification q on q.id = f.fact_id
                        where f.decision_id = :decision and q.technician_id = :who
                        """)
                        .param("decision", record.decision().orElseThrow())
                        .param("who", trained)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sql.sql("select state from task where id in (:ids)")
                        .param(
                                "ids",
                                List.of(
                                        later.task().id(),
                                        earlier.task().id(),
                                        not.task().id()))
                        .query(String.class)
                        .list())
                .containsExactly("DONE", "DONE");
    }

    private static DoneBefore done(ThingRef thing, UUID technician, Instant from) {
        var worked = new Interval(from, from.plusSeconds(3000));
        var task = new NewTask(
                UuidCreator.getTimeOrderedEpoch(),
                Practice.FIELD,
                "white.plugin.repair",
                "Repair",
                thing,
                BAVARIA,
                Optional.of(Spot.known("Teststraße 7", 50, 11.6)),
                Optional.empty(),
                50,
                1,
                3,
                true,
                Optional.empty());
        var reading = new Reading("volts", 229.5, "V", "", "DMM-1", Optional.of(210.0), Optional.empty(), from);
        return new DoneBefore(
                UuidCreator.getTimeOrderedEpoch(),
                task,
                technician,
                worked,
                Duration.ofMinutes(10),
                "Part replaced.",
                List.of(new Check("turns", "Does it turn?", "yes", true)),
                List.of(reading));
    }
}

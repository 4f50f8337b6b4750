package org.fettle.demo.field;

import java.time.LocalDate;
import org.fettle.demo.DemoDay;
import org.fettle.demo.DemoPart;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One working day of the field.
@DemoPart
class FieldDay implements DemoDay {
    static final Actor BY = Actor.system("demo");
    private static final Logger LOG = LoggerFactory.getLogger(FieldDay.class);

    private final FieldWares catalogue;
    private final FieldCrew crew;
    private final FieldHomes households;
    private final FieldPast past;
    private final FieldToday today;
    private final FieldMorning morning;
    private final FieldSchool school;
    private final Jobs jobs;

    FieldDay(
            FieldWares catalogue,
            FieldCrew crew,
            FieldHomes households,
            FieldPast past,
            FieldToday today,
            FieldMorning morning,
            FieldSchool school,
            Jobs jobs) {
        this.catalogue = catalogue;
        this.crew = crew;
        this.households = households;
        this.past = past;
        this.today = today;
        this.morning = morning;
        this.school = school;
        this.jobs = jobs;
    }

    @Override
    public void load(LocalDate day, boolean first) {
        var began = System.nanoTime();
        if (first) {
            catalogue.load(day);
            crew.load(day);
            var homes = households.load(day);
            past.load(day, homes);
            school.load(day);
        }
        crew.shifts(day);
        today.load(day);
        if (first) today.ahead(day);
        morning.begin(jobs, day, !first);
        LOG.info("the field's day is there after {} ms", (System.nanoTime() - began) / 1_000_000);
    }
}

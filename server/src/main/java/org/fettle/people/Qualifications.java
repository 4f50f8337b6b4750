package org.fettle.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people have been granted, can do and have learnt on the job.
@Service
public class Qualifications {
    private final QualificationStore store;
    private final SkillStore skills;
    private final TechnicianStore technicians;
    private final Clock clock;

    Qualifications(QualificationStore store, SkillStore skills, TechnicianStore technicians, Clock clock) {
        this.store = store;
        this.skills = skills;
        this.technicians = technicians;
        this.clock = clock;
    }

    /// False if somebody would grant it to himself.
    @Transactional
    public boolean grant(Actor by, Qualification qualification) {
        if (isHimself(by, qualification.technician())) return false;
        store.insert(qualification);
        return true;
    }

    /// False if there is no such qualification, somebody verified it before, or it is his own.
    @Transactional
    public boolean verify(Actor by, UUID qualification) {
        var found = store.byId(qualification);
        return found.isPresent()
                && !isHimself(by, found.get().technician())
                && store.verify(qualification, by.name(), clock.instant());
    }

    /// From that day on it no longer counts; decisions that used it show as broken. False if it was revoked before.
    @Transactional
    public boolean revoke(Actor by, UUID qualification, LocalDate on, String why) {
        return store.revoke(qualification, on, why);
    }

    /// False if somebody would assess himself.
    @Transactional
    public boolean assess(Actor by, Skill skill) {
        if (isHimself(by, skill.technician())) return false;
        skills.insert(skill);
        return true;
    }

    private boolean isHimself(Actor by, UUID technician) {
        return technicians
                .byId(technician)
                .flatMap(Technician::account)
                .filter(by.account()::equals)
                .isPresent();
    }

    /// Enters hours from a record of work, once. False if they were entered before.
    @Transactional
    public boolean enter(Actor by, Hours hours, UUID record) {
        return skills.enter(hours, record);
    }

    /// What the law looks at, for each of these people.
    @Transactional(readOnly = true)
    public Map<UUID, TechnicianFacts> facts(Collection<UUID> people) {
        var qualifications = by(store.of(people), Qualification::technician);
        var skilled = by(skills.of(people), Skill::technician);
        var hours = by(skills.hours(people), Hours::technician);
        return technicians.byIds(people).stream()
                .collect(Collectors.toMap(
                        Technician::id,
                        t -> new TechnicianFacts(
                                t.id(),
                                t.name(),
                                qualifications.getOrDefault(t.id(), List.of()),
                                skilled.getOrDefault(t.id(), List.of()),
                                hours.getOrDefault(t.id(), List.of()))));
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, java.util.function.Function<T, UUID> whose) {
        return all.stream().collect(Collectors.groupingBy(whose));
    }
}

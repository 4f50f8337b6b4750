package org.fettle.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Brings the facts that [EligibilityRules] needs: one read for however many questions.
@Component
class Bench {
    private final Qualifications qualifications;
    private final TechnicianStore technicians;
    private final CompanyStore company;
    private final SupervisionStore supervisions;

    Bench(
            Qualifications qualifications,
            TechnicianStore technicians,
            CompanyStore company,
            SupervisionStore supervisions) {
        this.qualifications = qualifications;
        this.technicians = technicians;
        this.company = company;
        this.supervisions = supervisions;
    }

    /// The facts of everybody who works here or is named in a question, as of one moment.
    record Seated(
            Map<UUID, TechnicianFacts> everybody,
            Set<UUID> active,
            List<CompanyEntry> company,
            List<Supervision> supervisions) {

        /// Empty when there is no such technician.
        Optional<Facts> facts(Question question) {
            var who = everybody.get(question.technician());
            if (who == null) return Optional.empty();
            var others = new HashMap<UUID, TechnicianFacts>();
            var colleagues = new HashMap<UUID, TechnicianFacts>();
            everybody.forEach((id, facts) -> {
                if (id.equals(question.technician())) return;
                if (question.others().contains(id)) others.put(id, facts);
                else if (active.contains(id)) colleagues.put(id, facts);
            });
            var bound = supervisions.stream()
                    .filter(s -> s.when().overlaps(question.when()))
                    .toList();
            return Optional.of(new Facts(who, others, colleagues, company, bound));
        }
    }

    Seated seat(Collection<Question> questions) {
        if (questions.isEmpty()) return new Seated(Map.of(), Set.of(), List.of(), List.of());
        var active = new HashSet<UUID>();
        technicians.active().forEach(t -> active.add(t.id()));
        var named = new HashSet<>(active);
        for (var q : questions) {
            named.add(q.technician());
            named.addAll(q.others());
        }
        var from = questions.stream().map(q -> q.when().from()).min(java.util.Comparator.naturalOrder());
        var until = questions.stream().map(q -> q.when().until()).max(java.util.Comparator.naturalOrder());
        return new Seated(
                qualifications.facts(named),
                active,
                company.all(),
                supervisions.during(new Interval(from.orElseThrow(), until.orElseThrow())));
    }
}

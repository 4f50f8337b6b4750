package org.fettle.people;

import java.util.List;
import java.util.UUID;

/// All that the law looks at in one person.
public record TechnicianFacts(
        UUID technician, String name, List<Qualification> qualifications, List<Skill> skills, List<Hours> hours) {
    public TechnicianFacts {
        qualifications = List.copyOf(qualifications);
        skills = List.copyOf(skills);
        hours = List.copyOf(hours);
    }
}

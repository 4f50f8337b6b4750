package org.fettle.field.machines;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.work.ThingName;
import org.fettle.work.ThingNames;
import org.springframework.stereotype.Component;

/// What work calls a machine: its label, model and serial, and where its page is.
@Component
class MachineNames implements ThingNames {
    private final Machines machines;

    MachineNames(Machines machines) {
        this.machines = machines;
    }

    @Override
    public String kind() {
        return Machines.THING;
    }

    @Override
    public Set<Role> readers() {
        return Set.of(MachinePages.class.getAnnotation(Allow.class).value());
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return machines.machines(ids).values().stream()
                .collect(Collectors.toMap(
                        m -> m.asset().id(),
                        m -> new ThingName(
                                m.asset().code() + " · " + m.title(),
                                "/field/machines/" + m.asset().id())));
    }
}

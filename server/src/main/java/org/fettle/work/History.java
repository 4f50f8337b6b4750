package org.fettle.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One page of what was done, newest first: on a thing, or by a person.
///
/// @param photos by record, those added later among them
/// @param names of the things that appear
/// @param next cursor of the page after this; empty on the last
public record History(
        List<TaskRecord> records, Map<UUID, List<Photo>> photos, Map<ThingRef, ThingName> names, Optional<UUID> next) {
    public List<Photo> photos(TaskRecord record) {
        return photos.getOrDefault(record.id(), List.of());
    }

    public Optional<ThingName> name(TaskRecord record) {
        return Optional.ofNullable(names.get(record.thing()));
    }
}

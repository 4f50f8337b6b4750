package org.fettle.work;

import java.util.List;
import java.util.Optional;

/// A record with its signatures, and the records that correct it.
public record RecordView(
        TaskRecord record,
        Task task,
        List<Signature> signatures,
        List<TaskRecord> corrections,
        List<Photo> photos,
        Optional<ThingName> thing,
        Terms terms,
        boolean mayCorrect,
        boolean maySign) {}

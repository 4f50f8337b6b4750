package org.fettle.work;

import org.fettle.platform.files.Storing;

/// What came of adding a photo.
public sealed interface Attaching {
    /// It is there; also when the same picture was there before.
    record Attached(Photo photo) implements Attaching {}

    /// The file cannot be kept as a photo: its name and why.
    record Unfit(Storing.Refused file) implements Attaching {}

    /// No such task, or it is not this person's to see or to work on.
    record Unknown() implements Attaching {}
}

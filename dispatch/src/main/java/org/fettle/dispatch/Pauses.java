package org.fettle.dispatch;

/// Driving across a pause `[from, until)`: the drive stands still in it. For no pause, `from` is [Flat#NEVER] and
/// `until` below any time.
final class Pauses {
    private Pauses() {}

    static int arrive(int leave, int drive, int from, int until) {
        int there = leave + drive;
        if (there <= from || leave >= until) return there;
        return leave < from ? there + until - from : until + drive;
    }

    /// The last second to leave and still be there by `there`: what [#arrive] undoes.
    static int depart(int there, int drive, int from, int until) {
        int leave = there - drive;
        if (there <= from || leave >= until) return leave;
        return from - drive + Math.max(0, there - until);
    }
}

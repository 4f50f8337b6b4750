package org.fettle.dispatch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/// An unchanging set of technicians, by their index in [Problem#technicians()].
public final class Who {
    public static final Who NOBODY = new Who(new BitSet());

    private final BitSet members;

    private Who(BitSet members) {
        this.members = members;
    }

    public static Who of(int... technicians) {
        var members = new BitSet();
        Arrays.stream(technicians).forEach(members::set);
        return new Who(members);
    }

    public static Who of(Collection<Integer> technicians) {
        return of(technicians.stream().mapToInt(Integer::intValue).toArray());
    }

    /// The first `count` technicians, so everybody when `count` is how many there are.
    public static Who all(int count) {
        var members = new BitSet();
        members.set(0, count);
        return new Who(members);
    }

    public boolean has(int technician) {
        return members.get(technician);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /// One more than the greatest index, 0 for nobody.
    int bound() {
        return members.length();
    }

    public IntStream stream() {
        return members.stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Who who && who.members.equals(members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.toString();
    }
}

package org.fettle.marc.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// ISO 2709 from a stream. Finds where records begin and end, whatever their leaders say; [Iso2709Parser] reads one.
///
/// A record ends at its terminator (1D). The leader's length is believed when it points at one; otherwise the next
/// terminator ends the record, unless another leader begins before it. After damage the search goes on at the next
/// byte that can begin a leader, so one bad record costs only itself.
public final class Iso2709Reader implements RecordSource {
    static final byte RECORD_END = 0x1D, FIELD_END = 0x1E, DELIMITER = 0x1F;
    static final int LEADER = 24;
    /// Longest stretch kept in memory as one record. ISO 2709 allows 99,999 bytes; real files hold longer ones.
    static final int LONGEST = 16 << 20;

    /// How many bytes a length may be wrong by when a terminator stands within the record.
    private static final int NEAR = 8;
    private static final int MOST_TURNS = 50, LOOK = 2048;

    private final ByteWindow in;
    private final RawRecord raw = new RawRecord();

    /// Files of several formats run together: who reads on, once another began.
    private @Nullable RecordSource rest;
    private final int turns;

    public Iso2709Reader(InputStream in) {
        this(new ByteWindow(in), 0);
    }

    /// @param turns how often the format has changed already
    Iso2709Reader(ByteWindow in, int turns) {
        this.in = in;
        this.turns = turns;
    }

    /// What [#skim] came to.
    public enum Skim {
        /// A sound record, in place.
        SOUND,
        /// Anything else: [#next] reads it.
        OTHER,
        END
    }

    /// Whether a sound record comes next; if so, `into` shows it, and it is taken. The fast way through a file:
    /// ```
    /// for (var skim = reader.skim(raw); skim != Skim.END; skim = reader.skim(raw))
    ///     if (skim == Skim.SOUND) look(raw); else handle(reader.next());
    /// ```
    public Skim skim(RawRecord into) throws IOException {
        if (in.available(1) == 0) return Skim.END;
        if (rest != null || !lies(into)) return Skim.OTHER;
        in.skip(into.length());
        return Skim.SOUND;
    }

    /// Reads what [#skim] has just shown as [#next] would have.
    public Outcome reread(RawRecord shown) {
        var bytes = java.util.Arrays.copyOfRange(shown.bytes(), shown.start(), shown.start() + shown.length());
        return Iso2709Parser.sound(in.offset() - shown.length(), shown, bytes);
    }

    private boolean lies(RawRecord into) throws IOException {
        if (in.available(LEADER) < LEADER) return false;
        int said = said();
        return said > LEADER && in.available(said) == said && into.lies(in.buffer(), in.start(), said);
    }

    @Override
    public Optional<Outcome> next() throws IOException {
        if (rest != null) return rest.next();
        if (in.available(1) == 0) return Optional.empty();
        if (lies(raw)) {
            long offset = in.offset();
            return Optional.of(Iso2709Parser.sound(offset, raw, in.take(raw.length())));
        }
        if (turns < MOST_TURNS && another()) return next();
        int likeness = likeness(0);
        if (likeness >= 4) return Optional.of(record());
        int filling = filling();
        if (filling > 0) return Optional.of(new Outcome.Junk(in.offset(), in.take(filling)));
        return Optional.of(unlikely());
    }

    /// Whether records of another format begin here; if so, their reader goes on.
    private boolean another() throws IOException {
        byte first = in.at(0);
        if (first != '<' && first != '{' && first != '[') return false;
        int length = in.available(LOOK);
        var text = new String(in.buffer(), in.start(), length, StandardCharsets.ISO_8859_1);
        int records = text.indexOf(first == '<' ? "record" : "\"leader\""), end = text.indexOf(FIELD_END);
        if (records < 0 || end >= 0 && end < records) return false;
        if (first == '<' && !text.matches("(?s).*<([A-Za-z0-9_-]+:)?(record|collection)[\\s>].*")) return false;
        rest = first == '<' ? new MarcXmlReader(in, turns + 1) : new MarcJsonReader(in);
        return true;
    }

    /// Whether a whole leader stands at `index` of a window.
    static boolean begins(ByteWindow in, int index) throws IOException {
        var reader = new Iso2709Reader(in, MOST_TURNS);
        return reader.likeness(index) == 6 && reader.isKind(index + 5);
    }

    private Outcome record() throws IOException {
        var repairs = new Repairs();
        int said = said();
        if (said > LEADER && in.find(RECORD_END, 0, said) == said - 1) return parse(said, repairs);
        int stop = stop(LEADER);
        if (stop < 0) return withoutEnd(repairs);
        if (in.at(stop) != RECORD_END) {
            repairs.add(Repairs.TERMINATOR_MISSING, "leader", "the next record begins at +" + stop);
            return parse(stop, repairs);
        }
        int further = further(stop, said);
        if (further > 0) {
            if (further == said - 1)
                repairs.add(Repairs.TERMINATOR_INSIDE, "leader", "a record terminator within the data, at +" + stop);
            else if (said != further + 1)
                repairs.add(Repairs.LEADER_LENGTH, "leader", "%d said, %d found".formatted(said, further + 1));
            return parse(further + 1, repairs);
        }
        repairs.add(Repairs.LEADER_LENGTH, "leader", "%d said, %d found".formatted(said, stop + 1));
        return parse(stop + 1, repairs);
    }

    /// A terminator behind `stop` that ends the record by its length or its directory, give or take a few bytes, when
    /// nothing begins behind `stop`; or -1.
    private int further(int stop, int said) throws IOException {
        if (beginsAfter(stop + 1)) return -1;
        for (int length : new int[] {said, listed()}) {
            if (length <= stop + 1 || length > LONGEST) continue;
            for (int off = 0; off <= NEAR; off++)
                for (int end : new int[] {length - 1 + off, length - 1 - off})
                    if (end > stop && in.available(end + 1) > end && in.at(end) == RECORD_END && beginsAfter(end + 1))
                        return end;
        }
        return -1;
    }

    /// The record's length by its directory, or 0.
    private int listed() throws IOException {
        int at = LEADER, most = 0;
        for (; in.available(at + 12) >= at + 12 && digits(at + 3, 9); at += 12)
            most = Math.max(most, number(at + 3, 4) + number(at + 7, 5));
        return most == 0 ? 0 : at + 1 + most + 1;
    }

    private int number(int index, int count) {
        int number = 0;
        for (int i = index; i < index + count; i++) number = number * 10 + in.at(i) - '0';
        return number;
    }

    /// No terminator up to the end of the input, or further than memory is given to one record.
    private Outcome withoutEnd(Repairs repairs) throws IOException {
        int rest = in.available(LONGEST);
        if (rest == LONGEST)
            return new Outcome.Quarantined(
                    in.offset(), in.take(rest), Outcome.Reason.TOO_LONG, "no terminator in " + LONGEST + " bytes");
        if (in.at(rest - 1) != FIELD_END || said() != rest + 1) {
            int said = said();
            return new Outcome.Quarantined(
                    in.offset(),
                    in.take(rest),
                    Outcome.Reason.TRUNCATED,
                    "%d bytes said, the input ends after %d".formatted(said, rest));
        }
        repairs.add(Repairs.TERMINATOR_MISSING, "leader", "the input ends before it");
        return parse(rest, repairs);
    }

    /// What stands where a leader should: up to the next leader or terminator. Kept if it looks like a record.
    private Outcome unlikely() throws IOException {
        int stop = stop(1);
        boolean ended = stop >= 0 && in.at(stop) == RECORD_END;
        int length = stop < 0 ? in.available(LONGEST) : ended ? stop + 1 : stop;
        boolean fields = in.find(FIELD_END, 0, length) >= 0 && in.find(DELIMITER, 0, length) >= 0;
        if (ended && stop >= LEADER && (fields || likeness(0) > 1)) return parse(stop + 1, leaderDamaged());
        long offset = in.offset();
        var bytes = in.take(length);
        return fields
                ? new Outcome.Quarantined(
                        offset, bytes, Outcome.Reason.LEADER_UNREADABLE, "no leader within " + length + " bytes")
                : new Outcome.Junk(offset, bytes);
    }

    private static Repairs leaderDamaged() {
        var repairs = new Repairs();
        repairs.add(Repairs.LEADER_CHARACTERS, "leader", "not the form of a leader");
        return repairs;
    }

    private Outcome parse(int length, Repairs repairs) {
        long offset = in.offset();
        return new Iso2709Parser(offset, in.take(length), repairs).parse();
    }

    private boolean beginsAfter(int index) throws IOException {
        int at = index;
        while (in.available(at + 1) == at + 1 && isFilling(in.at(at)) && at < index + 8) at++;
        return in.available(at + 1) <= at || likeness(at) >= 4;
    }

    private int filling() throws IOException {
        int length = 0;
        while (length < LONGEST && in.available(length + 1) == length + 1 && isFilling(in.at(length))) {
            if (length > 0 && likeness(length) >= 4) break;
            length++;
        }
        return length;
    }

    private static boolean isFilling(byte b) {
        return b == '\n' || b == '\r' || b == ' ' || b == 0 || b == 0x1A || b == '\t';
    }

    /// The first index from `from` on with a record terminator or the beginning of a whole leader, or -1.
    private int stop(int from) throws IOException {
        for (int i = from; i < LONGEST && in.available(i + 1) > i; i++) {
            if (in.at(i) == RECORD_END) return i;
            int begin = i - 20;
            if (in.at(i) == '4' && begin >= from && likeness(begin) == 6 && isKind(begin + 5)) return begin;
        }
        return -1;
    }

    /// 0 to 6: how much the bytes at `index` look like a leader.
    private int likeness(int index) throws IOException {
        if (in.available(index + LEADER) < index + LEADER) return 0;
        return (digits(index, 5) ? 2 : 0)
                + (in.at(index + 10) == '2' && in.at(index + 11) == '2' ? 2 : 0)
                + (digits(index + 12, 5) ? 1 : 0)
                + (in.at(index + 20) == '4' && in.at(index + 21) == '5' ? 1 : 0);
    }

    /// Status, type and level are letters: digits of a directory are no leader.
    private boolean isKind(int index) {
        for (int i = index; i < index + 3; i++) if (in.at(i) != ' ' && !Character.isLetter(in.at(i))) return false;
        return true;
    }

    private boolean digits(int index, int count) {
        for (int i = index; i < index + count; i++) if (in.at(i) < '0' || in.at(i) > '9') return false;
        return true;
    }

    /// The length the leader gives, or 0.
    private int said() {
        if (!digits(0, 5)) return 0;
        return number(0, 5);
    }
}

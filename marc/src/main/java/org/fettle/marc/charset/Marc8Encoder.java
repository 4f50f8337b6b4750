package org.fettle.marc.charset;

import static org.fettle.marc.charset.Marc8Tables.ANSEL;
import static org.fettle.marc.charset.Marc8Tables.ASCII;
import static org.fettle.marc.charset.Marc8Tables.EACC;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.charset.Marc8Tables.Place;

/// One subfield to bytes. Everything but ANSEL goes through G0; the subfield ends in ASCII.
final class Marc8Encoder {
    private static final int LIGATURE = 0x361, DOUBLE_TILDE = 0x360;

    private final Marc8Tables tables = Marc8Tables.get();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int g0 = ASCII;
    /// The second half of a double mark, owed to the next letter; 0 for none.
    private int owed;

    byte[] encode(String text) {
        var reference = Marc8Decoder.REFERENCE.matcher(text);
        for (int at = 0; at < text.length(); ) {
            int end = clusterEnd(text, at);
            if (text.charAt(at) == '&' && reference.region(at, text.length()).lookingAt()) {
                designate(ASCII);
                reference('&');
                end = at + 1;
            } else cluster(text.substring(at, end));
            at = end;
        }
        designate(ASCII);
        return out.toByteArray();
    }

    /// A letter and the marks after it.
    private int clusterEnd(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < text.length()) {
            var place = tables.place(text.codePointAt(end));
            if (place == null || !place.combining()) break;
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void cluster(String cluster) {
        var parts = parts(cluster);
        if (parts.isEmpty() || parts.getFirst().combining()) {
            designate(ASCII);
            cluster.codePoints().forEach(this::reference);
            return;
        }
        var letter = parts.getFirst();
        int late = owed;
        owed = 0;
        for (var mark : parts.subList(1, parts.size())) {
            put(mark);
            if (mark.set() == ANSEL && mark.code() == 0x6B) owed = 0xEC;
            if (mark.set() == ANSEL && mark.code() == 0x7A) owed = 0xFB;
        }
        if (late != 0) out.write(late);
        put(letter);
    }

    /// Letter first, then marks; empty if one of them has no place, even taken apart.
    private List<Place> parts(String cluster) {
        var parts = new ArrayList<Place>();
        for (int i = 0; i < cluster.length(); ) {
            int codePoint = cluster.codePointAt(i);
            i += Character.charCount(codePoint);
            var place = place(codePoint);
            if (place != null) parts.add(place);
            else if (!apart(codePoint, parts)) return List.of();
        }
        return parts;
    }

    private boolean apart(int codePoint, List<Place> into) {
        var decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
        if (decomposed.codePointCount(0, decomposed.length()) < 2) return false;
        var places = decomposed.codePoints().mapToObj(this::place).toList();
        if (places.contains(null)) return false;
        into.addAll(places);
        return true;
    }

    private @org.jspecify.annotations.Nullable Place place(int codePoint) {
        if (codePoint <= 0x20 || codePoint == 0x7F)
            return new Place(ASCII, codePoint == 0x1B ? ' ' : codePoint, false); // an escape is no text
        return switch (codePoint) {
            case 0x98 -> new Place(ANSEL, 0x08, false);
            case 0x9C -> new Place(ANSEL, 0x09, false);
            case 0x200D -> new Place(ANSEL, 0x0D, false);
            case 0x200C -> new Place(ANSEL, 0x0E, false);
            default -> tables.place(codePoint);
        };
    }

    private void put(Place place) {
        if (place.set() == ANSEL) {
            out.write(place.code() | 0x80);
            return;
        }
        if (place.code() > 0x20 || place.set() != ASCII) designate(place.set());
        if (place.set() == EACC) {
            out.write(place.code() >> 16);
            out.write(place.code() >> 8);
        }
        out.write(place.code());
    }

    private void reference(int codePoint) {
        out.writeBytes("&#x%04X;".formatted(codePoint).getBytes(StandardCharsets.US_ASCII));
    }

    private void designate(int set) {
        if (set == g0) return;
        out.write(0x1B);
        if (set == 'g' || set == 'b' || set == 'p') out.write(set);
        else if (set == EACC) out.writeBytes(new byte[] {'$', '1'});
        else if (set == ASCII && (g0 == 'g' || g0 == 'b' || g0 == 'p')) out.write('s');
        else out.writeBytes(new byte[] {'(', (byte) set});
        g0 = set;
    }
}

package org.fettle.marc.format;

import java.util.regex.Pattern;
import org.fettle.marc.MarcRecord;

/// Leaders from formats in which people and scripts write them.
final class Leaders {
    /// 24 characters, whatever was found.
    static String of(String text, Repairs repairs) {
        var bare = text.length() > 24 ? text.replaceAll("^\\s*\\n\\s*|\\s*\\n\\s*$", "") : text;
        var leader = bare.replaceAll("[^ -~]", " ");
        if (leader.length() == 24 && leader.equals(bare)) return leader;
        repairs.add(Repairs.LEADER_CHARACTERS, "leader", "%d characters: '%s'".formatted(text.length(), text));
        return (leader + " ".repeat(24)).substring(0, 24);
    }

    /// 24 characters from a leader that lost or gained some: what stands before `22` and around `4500` is moved to its
    /// place, the rest is left blank.
    static String mended(String text) {
        if (text.length() == 24) return text;
        var parts = PARTS.matcher(text);
        if (!parts.matches()) return MarcRecord.NEW_BOOK.substring(0, 9) + " " + MarcRecord.NEW_BOOK.substring(10);
        return ("%5.5s%-5.5s22%5.5s%-3.3s4500")
                .formatted(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
    }

    private static final Pattern PARTS =
            Pattern.compile("([0-9 ]{0,5})(.{0,6}?)2{1,2}([0-9]{4,5})(.{0,4}?)(?:45?0{0,2}|500|00|)");

    private Leaders() {}
}

package org.fettle.marc.format;

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

    private Leaders() {}
}

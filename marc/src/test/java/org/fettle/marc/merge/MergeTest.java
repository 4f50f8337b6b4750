package org.fettle.marc.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.merge.Merge.Circumstance;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Circumstance NOW = new Circumstance("OCLC", 3);
    private static final MarcRecord OURS = record(
            new Field.Control("001", "1"),
            field("020", "aOURS"),
            field("245", "aSourdouhg"),
            field("500", "aSigned copy", "5Us"),
            field("500", "aIncludes index"),
            field("590", "aGift"),
            field("650", "aBread"));
    private static final MarcRecord THEIRS = record(
            new Field.Control("001", "ocm2"),
            field("020", "aTHEIRS"),
            field("245", "aSourdough"),
            field("500", "aWith index"),
            field("590", "aTheir note"),
            field("650", "aBread"),
            field("650", "aBaking"),
            field("938", "aVendor"));

    private static MarcRecord record(Field... fields) {
        return new MarcRecord(MarcRecord.NEW_BOOK, List.of(fields));
    }

    private static Field field(String tag, String... subfields) {
        return new Field.Data(
                tag,
                ' ',
                ' ',
                java.util.Arrays.stream(subfields)
                        .map(s -> new Subfield(s.charAt(0), s.substring(1)))
                        .toList());
    }

    private static OverlayRules rules(String text) {
        return OverlayRules.read(text);
    }

    private static List<String> lines(Merge merge) {
        return merge.record().fields().stream().map(Field::line).toList();
    }

    @Test
    void eachActionDoesWhatItSays() {
        var merged = Merge.of(OURS, THEIRS, NOW, rules("""
                default replace
                protect 001
                add     020
                protect 5XX $5
                protect 59X
                append  650
                remove  938
                """));
        assertThat(lines(merged))
                .containsExactly(
                        "001    1",
                        "020    $a OURS",
                        "245    $a Sourdough",
                        "500    $a Signed copy $5 Us",
                        "500    $a With index",
                        "590    $a Gift",
                        "650    $a Bread",
                        "650    $a Baking");
        assertThat(merged.touched()).containsExactly("245", "500", "650");
        assertThat(merged.decisions())
                .contains(new Merge.Decision(field("590", "aTheir note"), false, false, "protect 59X"));
    }

    @Test
    void rulesHoldForTheirSourceAndLevel() {
        var rules = rules("default protect\nreplace 245 from OCLC level 3\n");
        assertThat(lines(Merge.of(OURS, THEIRS, NOW, rules))).contains("245    $a Sourdough");
        assertThat(lines(Merge.of(OURS, THEIRS, new Circumstance("DNB", 3), rules)))
                .contains("245    $a Sourdouhg");
        assertThat(lines(Merge.of(OURS, THEIRS, new Circumstance("OCLC", 4), rules)))
                .contains("245    $a Sourdouhg");
    }

    @Test
    void theLastRuleThatFitsHolds() {
        assertThat(lines(Merge.of(OURS, THEIRS, NOW, rules("default protect\nremove 5XX\nprotect 590\n"))))
                .contains("590    $a Gift")
                .noneMatch(l -> l.startsWith("500"));
    }

    @Test
    void aLineThatIsNoRuleIsSaid() {
        var rules = rules("protect 245\nkeep 500\nreplace 5\nadd 020 level x\n");
        assertThat(rules.faults()).extracting(OverlayRules.Fault::number).containsExactly(2, 3, 4);
        assertThat(rules.rules()).hasSize(1);
    }

    @Provide
    Arbitrary<MarcRecord> records() {
        return Combinators.combine(Arbitraries.of("245", "500", "650", "700"), Arbitraries.of("x", "y", "z"))
                .as((tag, value) -> field(tag, "a" + value))
                .list()
                .ofMaxSize(8)
                .map(fields -> new MarcRecord(MarcRecord.NEW_BOOK, fields));
    }

    @Property(tries = 300)
    void protectKeepsOursAndReplaceWithItselfChangesNothing(
            @ForAll("records") MarcRecord ours, @ForAll("records") MarcRecord theirs) {
        assertThat(Merge.of(ours, theirs, NOW, rules("default protect")).record())
                .isEqualTo(ours);
        assertThat(Merge.of(ours, theirs, NOW, rules("default append")).record().fields())
                .containsAll(ours.fields())
                .containsAll(theirs.fields());
        var twice = Merge.of(ours, theirs, NOW, rules("default append")).record();
        assertThat(Merge.of(twice, theirs, NOW, rules("default append")).record())
                .isEqualTo(twice);
    }

    @Test
    void recordsOfOneThingAreFound() {
        var one = record(
                new Field.Control("008", "261124s2026    gw            000 0 ger d"),
                field("010", "a   72-541679 "),
                field("020", "a0-306-40615-2"),
                field("035", "a(OCoLC)ocm00012345"),
                field("245", "aSourdough! :", "ba history"));
        var other = record(
                new Field.Control("008", "261124s2026    gw            000 0 ger d"),
                field("020", "a9780306406157 (pbk.)"),
                field("035", "a(OCoLC)12345"),
                field("245", "aSourdough", "bA History."));
        var score = MatchRules.USUAL.score(one, other);
        assertThat(score.matches()).isTrue();
        assertThat(score.shared())
                .extracting(MatchKey::kind)
                .containsExactly(MatchKey.Kind.OCLC, MatchKey.Kind.ISBN, MatchKey.Kind.TITLE_DATE);
        assertThat(score.points()).isEqualTo(230);
        var title = record(
                new Field.Control("008", "261124s2026    gw            000 0 ger d"),
                field("245", "aSourdough a history"));
        assertThat(MatchRules.USUAL.score(one, title).matches()).isFalse();
    }
}

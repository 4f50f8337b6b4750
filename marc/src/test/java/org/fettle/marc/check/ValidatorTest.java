package org.fettle.marc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private static final MarcRecord SOUND = new MarcRecord(
            MarcRecord.NEW_BOOK,
            List.of(
                    new Field.Control("008", "261124s2026    gw            000 0 ger d"),
                    field("020", ' ', ' ', "a0-306-40615-2 (pbk.)"),
                    field("100", '1', ' ', "aDoe, Jane."),
                    field("245", '1', '0', "aSourdough /", "cJane Doe.")));

    private static Field.Data field(String tag, char first, char second, String... subfields) {
        return new Field.Data(
                tag,
                first,
                second,
                java.util.Arrays.stream(subfields)
                        .map(s -> new Subfield(s.charAt(0), s.substring(1)))
                        .toList());
    }

    private static List<String> rules(MarcRecord record) {
        return Validator.check(record).stream().map(Problem::rule).toList();
    }

    @Test
    void aSoundRecordHasNoProblems() {
        assertThat(Validator.check(SOUND)).isEmpty();
    }

    @Test
    void eachRuleFindsItsFault() {
        assertThat(rules(SOUND.without("245"))).containsExactly("field-required");
        assertThat(rules(SOUND.withLeader("00000nlm a2200000 i 4500"))).containsExactly("leader-position");
        assertThat(rules(SOUND.with(field("111", '2', ' ', "aMeeting")))).containsExactly("main-entry-repeated");
        assertThat(rules(SOUND.with(field("251", '8', ' ', "ax")))).containsExactly("indicator-value");
        assertThat(rules(SOUND.with(field("282", ' ', ' ', "ax")))).containsExactly("tag-unknown");
        assertThat(rules(SOUND.with(field("949", ' ', ' ', "ax")))).isEmpty();
        assertThat(rules(SOUND.with(field("CAT", ' ', ' ', "ax")))).isEmpty();
        assertThat(rules(SOUND.with(field("440", ' ', '0', "ax")))).containsExactly("tag-obsolete");
        assertThat(rules(SOUND.with(field("245", '1', '0', "ax")))).containsExactly("field-not-repeatable");
        assertThat(rules(SOUND.with(field("250", ' ', ' ', "ax", "ay")))).containsExactly("subfield-not-repeatable");
        assertThat(rules(SOUND.with(field("250", ' ', ' ', "ax", "q1")))).containsExactly("subfield-unknown");
        assertThat(rules(SOUND.with(field("250", ' ', ' ', "a ")))).containsExactly("subfield-empty");
        assertThat(rules(SOUND.with(field("020", ' ', ' ', "a0-306-40615-3")))).containsExactly("isbn-check");
        assertThat(rules(SOUND.with(field("022", ' ', ' ', "a2434-561X")))).isEmpty();
        assertThat(rules(SOUND.with(field("022", ' ', ' ', "a2434-5611")))).containsExactly("issn-check");
        assertThat(rules(SOUND.with(field("041", '1', ' ', "aeng", "hxyy")))).containsExactly("language-unknown");
        assertThat(rules(SOUND.map(f -> f.tag().equals("008") ? new Field.Control("008", "short") : f)))
                .containsExactly("fixed-length");
    }

    @Test
    void aProblemSaysWhereAndWhatToDo() {
        var problem =
                Validator.check(SOUND.with(field("250", ' ', ' ', "ax", "ay"))).getFirst();
        assertThat(problem.place()).isEqualTo(new Problem.Place("250", 4, 1));
        assertThat(problem.text()).isEqualTo("$a of 250 stands more than once");
        assertThat(problem.remedy()).startsWith("keep one");
    }

    @Test
    void isbnFormsAreOne() {
        assertThat(StandardNumbers.isbn13("0306406152")).isEqualTo("9780306406157");
        assertThat(StandardNumbers.isIsbn("9780306406157")).isTrue();
        assertThat(StandardNumbers.isIsbn("9780306406158")).isFalse();
        assertThat(StandardNumbers.isbnIn("ISBN 978-0-306-40615-7 :")).contains("9780306406157");
    }

    private static MarcRecord with(Field... fields) {
        return new MarcRecord(MarcRecord.NEW_BOOK, java.util.List.of(fields));
    }

    private static Field field(String tag, String... codesAndValues) {
        var subfields = new java.util.ArrayList<Field.Subfield>();
        for (int i = 0; i < codesAndValues.length; i += 2)
            subfields.add(new Field.Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
        return new Field.Data(tag, ' ', ' ', subfields);
    }

    @Test
    void pairsSayEachOther() {
        var title = field("245", "6", "880-01", "a", "Sefer");
        assertThat(rules(with(title, field("880", "6", "245-01/(2/r", "a", "ספר"))))
                .doesNotContain("link-unpaired");
        assertThat(rules(with(title, field("880", "6", "245-02/(2/r", "a", "ספר"))))
                .filteredOn("link-unpaired"::equals)
                .hasSize(2);
        assertThat(rules(with(field("880", "6", "630-00/(2/r", "a", "ספר")))).doesNotContain("link-unpaired");
    }

    @Test
    void aCarrierBelongsToAMediaType() {
        assertThat(rules(with(field("337", "b", "n"), field("338", "b", "nc")))).doesNotContain("carrier-media");
        assertThat(rules(with(field("337", "b", "g"), field("338", "b", "mr")))).doesNotContain("carrier-media");
        assertThat(rules(with(field("337", "b", "n"), field("338", "b", "cr")))).contains("carrier-media");
        assertThat(rules(with(field("337", "b", "n"), field("337", "a", "computer"), field("338", "b", "cr"))))
                .doesNotContain("carrier-media");
        assertThat(rules(with(field("337", "b", "x"), field("338", "b", "nr")))).doesNotContain("carrier-media");
    }

    @Test
    void numbersHaveTheirForms() {
        assertThat(rules(with(field("010", "a", "   85153773 "), field("035", "a", "(OCoLC)ocn710973037"))))
                .doesNotContain("lccn-form", "oclc-form");
        assertThat(StandardNumbers.lccnIn("72-541679")).contains("72541679");
        assertThat(StandardNumbers.lccnIn("  GB83-437 //r86")).contains("gb83000437");
        assertThat(StandardNumbers.lccnIn("2005-41555")).contains("2005041555");
        assertThat(StandardNumbers.lccnIn("957-9093-19-9")).isEmpty();
        for (var sound : List.of("sn 85000678 ", "  2001627090", "agr25000003 ", "   79310919 //r86", "n  78890351"))
            assertThat(StandardNumbers.isLccn(sound)).as(sound).isTrue();
        assertThat(rules(with(field("010", "a", "77-969"))))
                .contains("lccn-written")
                .doesNotContain("lccn-form");
        assertThat(rules(with(field("010", "a", "851"), field("035", "a", "(OCoLC)x12"))))
                .contains("lccn-form", "oclc-form");
    }

    private static MarcRecord fixed(String tag, String value) {
        return SOUND.map(f -> f.tag().equals(tag) ? new Field.Control(tag, value) : f);
    }

    @Test
    void codedPositionsByMaterial() {
        var sound = "261124s2026    gw a   j      000 1 ger d";
        assertThat(rules(fixed("008", sound))).isEmpty();
        assertThat(rules(fixed("008", "261124s2026    gw a   y      000 1 ger d")))
                .containsExactly("fixed-value");
        assertThat(rules(fixed("008", "261124s2026    gw a   j      000   ger d")))
                .containsExactly("fixed-obsolete");
        assertThat(rules(fixed("008", "261124s2026    gw |||||||||||000 | ger d")))
                .isEmpty();
        assertThat(rules(fixed("008", "26112xs20 6    gw a   j      000 1 ger d")))
                .containsExactly("fixed-value", "fixed-value");
        var serial = SOUND.withLeader("00000nas a2200000 i 4500");
        assertThat(rules(serial.map(f -> f.tag().equals("008")
                        ? new Field.Control("008", "261124c20269999gw mr p       0   a0ger d")
                        : f)))
                .isEmpty();
        assertThat(rules(serial)).contains("fixed-value"); // a book's 008 in a serial's record
    }

    @Test
    void physicalDescriptionByCategory() {
        assertThat(rules(SOUND.with(new Field.Control("007", "sd fsngnnmmned"))))
                .isEmpty();
        assertThat(rules(SOUND.with(new Field.Control("007", "cr |||||||||||"))))
                .isEmpty();
        assertThat(rules(SOUND.with(new Field.Control("007", "ta")))).isEmpty();
        assertThat(rules(SOUND.with(new Field.Control("007", "sd fxngnnmmned"))))
                .containsExactly("fixed-value");
        assertThat(rules(SOUND.with(new Field.Control("007", "x")))).containsExactly("fixed-value");
        assertThat(rules(SOUND.with(new Field.Control("007", "vd c")))).containsExactly("fixed-length");
        assertThat(rules(SOUND.with(new Field.Control("006", "m     o  d        "))))
                .isEmpty();
        assertThat(rules(SOUND.with(new Field.Control("006", "m     x  d        "))))
                .containsExactly("fixed-value");
        assertThat(rules(SOUND.with(new Field.Control("006", "m")))).containsExactly("fixed-length");
    }

    @Test
    void whatWasGoodOnceIsAWarning() {
        assertThat(rules(SOUND.with(field("050", ' ', ' ', "aTX769")))).containsExactly("indicator-obsolete");
        assertThat(rules(SOUND.with(field("700", '2', ' ', "aSmith-Jones, A."))))
                .containsExactly("indicator-obsolete");
        assertThat(rules(SOUND.with(field("020", ' ', ' ', "a0306406152", "bpbk."))))
                .containsExactly("subfield-obsolete");
        var problem = Validator.check(SOUND.with(field("440", ' ', '0', "ax"))).getFirst();
        assertThat(problem.text()).endsWith("(since 2008)");
        assertThat(problem.remedy()).contains("490 with 830");
    }

    @Test
    void codesAndNumbersInSubfields() {
        assertThat(rules(SOUND.with(field("043", ' ', ' ', "ae-gx---")))).isEmpty();
        assertThat(rules(SOUND.with(field("043", ' ', ' ', "ae-xx---")))).containsExactly("area-unknown");
        assertThat(rules(SOUND.with(field("700", '1', ' ', "aDoe, John.", "4ill"))))
                .isEmpty();
        assertThat(rules(SOUND.with(field("700", '1', ' ', "aDoe, John.", "4xqz"))))
                .containsExactly("relator-unknown");
        assertThat(rules(SOUND.with(field("336", ' ', ' ', "btxt", "2rdacontent"))))
                .isEmpty();
        assertThat(rules(SOUND.with(field("336", ' ', ' ', "btext", "2rdacontent"))))
                .containsExactly("rda-code");
        assertThat(rules(SOUND.with(field("776", '0', ' ', "tOnline", "x2434-5611"))))
                .containsExactly("issn-check");
        assertThat(rules(SOUND.with(field("780", '0', '0', "iFormerly")))).containsExactly("linking-empty");
    }

    @Test
    void otherFormatsHaveTheirOwnTables() {
        var authority = new MarcRecord(
                "00000nz  a2200000n  4500",
                List.of(
                        new Field.Control("008", "261124n| azannaabn          |n aaa      "),
                        field("100", '1', ' ', "aDoe, Jane"),
                        field("400", '1', ' ', "aD., J.")));
        assertThat(rules(authority)).isEmpty();
        assertThat(rules(authority.without("100"))).containsExactly("field-required");
        assertThat(rules(authority.with(field("245", '0', '0', "ax")))).containsExactly("tag-unknown");
        var holdings = new MarcRecord(
                "00000ny  a2200000n  4500",
                List.of(
                        new Field.Control("008", "2611240p    8   4001uueng0000000"),
                        field("852", '0', ' ', "aX", "hQA76"),
                        field("866", ' ', '0', "av.1-")));
        assertThat(rules(holdings)).isEmpty();
        assertThat(rules(holdings.with(field("852", '9', ' ', "aX")))).containsExactly("indicator-value");
    }

    @Test
    void aLibraryAddsItsOwnRules() {
        var local = LocalRules.read("""
                # ours
                field    949 NR 1 b   Item
                subfield 949 a NR     Barcode
                require  949 a
                pattern  949 a [0-9]{4}
                forbid   59X
                ignore   isbn-check 020
                require
                """);
        assertThat(local.faults()).extracting(LocalRules.Fault::number).containsExactly(8);
        var without = Validator.check(SOUND.with(field("020", ' ', ' ', "a0-306-40615-3")), local);
        assertThat(without).extracting(Problem::rule).containsExactly("local-required");
        var wrong = SOUND.with(field("949", '2', ' ', "a12x", "bx")).with(field("590", ' ', ' ', "ax"));
        assertThat(Validator.check(wrong, local))
                .extracting(Problem::rule)
                .containsExactlyInAnyOrder("indicator-value", "subfield-unknown", "local-forbidden", "local-pattern");
        assertThat(Validator.check(SOUND.with(field("949", '1', ' ', "a1234")), local))
                .isEmpty();
    }
}

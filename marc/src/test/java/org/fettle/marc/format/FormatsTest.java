package org.fettle.marc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.Records;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static List<Outcome> xml(String text) throws IOException {
        var source = new MarcXmlReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var all = new ArrayList<Outcome>();
        for (var next = source.next(); next.isPresent(); next = source.next())
            if (!(next.get() instanceof Outcome.Junk)) all.add(next.get()); // the wrapper
        return all;
    }

    @Test
    void marcXmlIsReadAsItWasWritten() throws IOException {
        for (var name : List.of("traject__hebrew880s.marc", "traject__one-marc8.mrc", "solrmarc__u60.mrc")) {
            var record = Records.parsed(name).record();
            var read = xml(MarcXmlWriter.HEAD + MarcXmlWriter.write(record) + MarcXmlWriter.FOOT);
            assertThat(read).hasSize(1);
            assertThat(((Outcome.Parsed) read.getFirst()).record()).isEqualTo(record);
        }
    }

    @Test
    void aCollectionOfAnotherProjectIsReadWhole() throws IOException {
        var read = xml(new String(Records.bytes("traject__test_data.utf8.marc.xml"), StandardCharsets.UTF_8));
        assertThat(read)
                .hasSize(30)
                .allMatch(o -> o instanceof Outcome.Parsed p && p.repairs().isEmpty());
    }

    @Test
    void entitiesReachNothing() throws IOException {
        var attack = """
                <!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <collection><record><leader>%s</leader><controlfield tag="001">&x;</controlfield></record></collection>
                """.formatted(MarcRecord.NEW_BOOK);
        assertThat(xml(attack))
                .allSatisfy(o -> assertThat(String.valueOf(o)).doesNotContain("root:"))
                .anyMatch(o -> o instanceof Outcome.Parsed p
                        && p.record().control("001").equals(java.util.Optional.of("&x;"))
                        && p.repairs().getFirst().name().equals("ampersand-bare"));
    }

    /// Entities of entities are not expanded either: the record stays as short as it is.
    @Test
    void aBillionLaughsStayUnlaughed() throws IOException {
        var attack = """
                <!DOCTYPE c [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                <collection><record><leader>%s</leader>
                <controlfield tag="001">&c;&c;</controlfield></record></collection>
                """.formatted(MarcRecord.NEW_BOOK);
        assertThat(xml(attack))
                .anyMatch(o -> o instanceof Outcome.Parsed p
                        && p.record().control("001").equals(java.util.Optional.of("&c;&c;")));
    }

    private static long parsed(byte[] bytes) throws IOException {
        return AccountingProperties.accounted(bytes).stream()
                .filter(Outcome.Parsed.class::isInstance)
                .count();
    }

    /// Files of several formats run together, and pages longer than any first look in front.
    @Test
    void recordsAreFoundBehindWhateverStandsBefore() throws IOException {
        var iso = Records.bytes("rubymarc__utf8_multirecord.marc");
        var xml = Records.bytes("traject__test_data.utf8.marc.xml");
        var json = (MarcJsonWriter.write(Records.parsed("solrmarc__u60.mrc").record()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        var page = ("<html>" + "x".repeat(100_000) + "</html>\n").getBytes(StandardCharsets.UTF_8);
        var lines = ("Exported today\n"
                        + MrkWriter.write(Records.parsed("solrmarc__u60.mrc").record()))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(parsed(Harm.joined(iso, xml))).isEqualTo(32);
        assertThat(parsed(Harm.joined(xml, iso))).isEqualTo(32);
        assertThat(parsed(Harm.joined(iso, xml, iso, xml))).isEqualTo(64);
        assertThat(parsed(Harm.joined(iso, json))).isEqualTo(3);
        assertThat(parsed(Harm.joined(page, iso))).isEqualTo(2);
        assertThat(parsed(lines)).isEqualTo(1);
    }

    @Test
    void brokenXmlIsOneQuarantineAfterTheGoodRecords() throws IOException {
        var record = Records.parsed("solrmarc__u60.mrc").record();
        var read = xml(MarcXmlWriter.HEAD + MarcXmlWriter.write(record) + "<record><leader>");
        assertThat(read).hasSize(2);
        assertThat(read.getLast()).isInstanceOf(Outcome.Quarantined.class);
    }

    @Test
    void jsonEscapesWhatItMust() {
        var record = new MarcRecord(MarcRecord.NEW_BOOK, List.of(new Field.Control("001", "a\"b\\c\u0001")));
        assertThat(MarcJsonWriter.write(record))
                .isEqualTo("{\"leader\":\"%s\",\"fields\":[{\"001\":\"a\\\"b\\\\c\\u0001\"}]}"
                        .formatted(MarcRecord.NEW_BOOK));
    }

    @Test
    void linesAreReadAsTheyWereWritten() {
        var record = Records.parsed("traject__one-marc8.mrc")
                .record()
                .with(new Field.Data("500", ' ', ' ', List.of(new Field.Subfield('a', "costs $5 {sic}"))));
        assertThat(MarcLines.read(MarcLines.write(record))).isEqualTo(new MarcLines.Answer.Read(record));
    }

    @Test
    void aLineThatIsNoneSaysWhereAndWhatToDo() {
        var answer = MarcLines.read("=245  10$aTitle\nnonsense\n=650  $aTopic\n=100  1\\Name");
        assertThat(answer)
                .isInstanceOfSatisfying(
                        MarcLines.Answer.Faulty.class,
                        f -> assertThat(f.faults())
                                .extracting(MarcLines.Fault::number)
                                .containsExactly(2, 3, 4));
    }

    @Test
    void whatIsoCannotHoldIsSaid() {
        var wide = new Field.Data("520", ' ', ' ', List.of(new Field.Subfield('a', "x".repeat(10_000))));
        var answer =
                Iso2709Writer.write(new MarcRecord(MarcRecord.NEW_BOOK, List.of(wide)), Iso2709Writer.Coding.UTF_8);
        assertThat(answer).isEqualTo(new Iso2709Writer.Answer.TooLong("520", 10_005, 9_999));
    }

    @Test
    void repairsHaveNames() {
        assertThat(Records.read(Records.bytes("pymarc__bad_records.mrc")).stream()
                        .map(FormatsTest::became)
                        .flatMap(Optional::stream))
                .containsExactly(
                        "read",
                        "base-address-wrong",
                        "base-address-wrong",
                        "directory-entry-wrong",
                        "directory-entry-wrong",
                        "base-address-wrong",
                        "read",
                        "read");
        assertThat(Records.parsed("rubymarc__marc_with_bad_utf8.utf8.marc").repairs())
                .extracting(Repair::name)
                .contains("leader-length-wrong", "directory-entry-wrong");
    }

    private static Optional<String> became(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Parsed p ->
                Optional.of(
                        p.repairs().isEmpty() ? "read" : p.repairs().getFirst().name());
            case Outcome.Quarantined q -> Optional.of(q.reason().code());
            case Outcome.Junk _ -> Optional.empty();
        };
    }
}

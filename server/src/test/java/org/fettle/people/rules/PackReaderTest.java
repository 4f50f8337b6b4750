package org.fettle.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every fault by file, line and field.
class PackReaderTest {
    private static final String HEAD = """
            pack: test-pack
            version: "1"
            title: { en: "Test" }
            notice: "a test"
            sources: [{ text: "a test" }]
            effectiveFrom: 2026-01-01
            taskTypes:
              - { code: t.one, trade: t, complexity: basic, names: { en: "One" } }
            qualifications:
              - { code: licence-a, kind: licence, names: { en: "A" }, scopes: { small: { en: "small" } } }
            """; // ten lines

    @Test
    void aGoodPackIsRead() {
        var reading = PackReader.read("good.yaml", HEAD + """
                rules:
                  - id: one
                    taskTypes: [t.one]
                    jurisdiction: DE
                    alone: { licence: licence-a, scope: [small], within: 18m }
                """, _ -> false);
        assertThat(reading).isInstanceOf(PackReading.Read.class);
        assertThat(((PackReading.Read) reading).pack().rules()).hasSize(1);
    }

    @Test
    void noYaml() {
        assertThat(faults("pack: [unclosed\nversion: 1\n")).startsWith("bad.yaml, line 2, whole file: no YAML: ");
    }

    @Test
    void whatTheSchemaFinds() {
        assertThat(faults(HEAD + """
                rules:
                  - id: one
                    taskTypes: [t.one]
                    jurisdiction: Bavaria
                    alone: { licence: licence-a }
                    supervised:
                      - who: { anyone: true }
                        presence: nearby
                        ratio: 0
                        supervisor: { skil: x }
                """))
                .contains("bad.yaml, line 14, rules[0].jurisdiction: ")
                .contains("found 'Bavaria'")
                .contains("bad.yaml, line 18, rules[0].supervised[0].presence: ")
                .contains("bad.yaml, line 19, rules[0].supervised[0].ratio: ")
                .contains("bad.yaml, line 20, rules[0].supervised[0].supervisor");
    }

    @Test
    void whatNoSchemaCanSay() {
        assertThat(faults(HEAD + """
                rules:
                  - id: one
                    taskTypes: [t.one, gas.nothing]
                    jurisdiction: DE
                    from: 2026-02-30
                    alone: { licence: licence-b }
                  - id: one
                    taskTypes: [t.one]
                    jurisdiction: DE
                    alone: { licence: licence-a, skill: x, level: 2 }
                  - id: three
                    taskTypes: [t.one]
                    jurisdiction: DE
                    alone: { licence: licence-a, scope: [large] }
                  - id: four
                    taskTypes: [t.one]
                    jurisdiction: DE
                """))
                .contains("line 13, rules[0].taskTypes[1]: there is no task type 'gas.nothing'")
                .contains("line 15, rules[0].from: '2026-02-30' is no day of the calendar")
                .contains("line 16, rules[0].alone.licence: qualification 'licence-b' is not described")
                .contains("line 17, rules[1].id: 'one' stands here twice")
                .contains("line 20, rules[1].alone: a need has exactly one of")
                .contains("line 24, rules[2].alone.licence: 'licence-a' has no scope 'large'; it has [small]")
                .contains("line 25, rules[3]: neither 'alone' nor 'supervised'");
    }

    @Test
    void aFieldThatStandsTwice() {
        assertThat(faults(HEAD + "pack: again\n")).contains("line 11, pack: stands here twice");
    }

    @Test
    void aliasesThatWouldUnfoldWithoutEnd() {
        assertThat(faults("a: &a [x, x]\nb: &b [*a, *a]\n")).contains("anchors and aliases are not allowed");
    }

    @Test
    void anEmptyFile() {
        assertThat(faults("")).isEqualTo("bad.yaml, line 1, whole file: the file is empty; begin with 'pack: <code>'");
    }

    private static String faults(String text) {
        var reading = PackReader.read("bad.yaml", text, _ -> false);
        assertThat(reading).isInstanceOf(PackReading.Faulty.class);
        List<PackFault> faults = ((PackReading.Faulty) reading).faults();
        return faults.stream().map(PackFault::toString).collect(Collectors.joining("\n"));
    }
}

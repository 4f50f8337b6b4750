package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactCellsProperties {
    @Property
    void whatIsWrittenIsReadBack(@ForAll("facts") List<List<String>> facts) {
        assertThat(FactCells.read(FactCells.write(facts))).isEqualTo(facts);
    }

    @Property
    void readsAnything(@ForAll String cell) {
        var facts = FactCells.read(cell);
        assertThat(FactCells.read(FactCells.write(facts))).isEqualTo(facts);
    }

    @Provide
    Arbitrary<List<List<String>>> facts() {
        var part = Arbitraries.strings().withChars("ab |;\\é\n").ofMaxLength(6).map(String::strip);
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .filter(parts -> parts.stream().anyMatch(p -> !p.isEmpty()))
                .list()
                .ofMaxSize(4);
    }
}

package org.fettle.field.reports;

import java.util.List;

/// A document before it is HTML or PDF.
///
/// @param language ISO code of the language it is written in
record Paper(String language, String title, List<Block> blocks) {
    sealed interface Block {}

    record Heading(String text) implements Block {}

    record Words(String text) implements Block {}

    /// Labels with their values.
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, String value) {}

    record Grid(List<String> heads, List<List<String>> rows) implements Block {}

    Paper {
        blocks = List.copyOf(blocks);
    }
}

package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class JsonReaderTest {
    @ParameterizedTest
    @CsvFileSource(resources = "broken-json.txt", delimiter = '|', quoteCharacter = '`')
    void whatIsNotJsonIsSaidWithItsPlace(String text, String said) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(BadFile.class)
                .hasMessage(said);
    }

    @Test
    void linesAndColumnsAreCounted() throws BadFile {
        var read = (Json.Obj) JsonReader.read("{\n  \"a\": [1,\n    true]}");
        var list = (Json.Arr) read.members().get("a");
        assertThat(list.items()).isEqualTo(List.of(new Json.Num(1, 2, 9), new Json.Bool(true, 3, 5)));
    }

    @Test
    void lineBreaksInTextsAndDepthsWithoutEndAreRefused() {
        assertThatThrownBy(() -> JsonReader.read("[\"a\nb\"]"))
                .hasMessage(
                        "line 1, column 4: a character was expected, not a control character; \\n and \\u… write one");
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .hasMessage("line 1, column 33: at most 32 objects and lists within each other were expected");
    }

    @Test
    void everyCharacterComesBack() throws BadFile {
        var odd = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) odd.append((char) c);
        var written = JsonWriter.write(Collections.singletonMap(odd.toString(), List.of(odd.toString())));
        var read = (Json.Obj) JsonReader.read(written);
        assertThat(read.members().keySet()).containsExactly(odd.toString());
        var list = (Json.Arr) read.members().values().iterator().next();
        assertThat(((Json.Str) list.items().getFirst()).text()).isEqualTo(odd.toString());
        assertThat(JsonWriter.write(Map.of("n", 12L))).isEqualTo("{\"n\": 12}\n");
    }
}

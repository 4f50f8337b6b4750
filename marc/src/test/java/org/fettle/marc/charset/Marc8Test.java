package org.fettle.marc.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// Codes checked by hand against the specification's tables.
class Marc8Test {
    private static String decode(String hex) {
        return Marc8.decode(HexFormat.ofDelimiter(" ").parseHex(hex)).text();
    }

    private static String encode(String text) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(Marc8.encode(text));
    }

    @Test
    void marksStandBeforeTheirLetter() {
        assertThat(decode("42 6F 67 6F 74 E2 61")).isEqualTo("Bogotá");
        assertThat(encode("Bogotá")).isEqualTo("42 6F 67 6F 74 E2 61");
        assertThat(decode("E3 F2 61")).isEqualTo("ậ");
    }

    @Test
    void aLigatureSpansTwoLetters() {
        assertThat(decode("EB 74 EC 73")).isEqualTo("t\u0361s");
        assertThat(encode("t\u0361s")).isEqualTo("EB 74 EC 73");
    }

    @Test
    void scriptsAreSwitchedByEscapes() {
        assertThat(decode("1B 28 4E 6B 4F 51 1B 28 42 2E")).isEqualTo("Кор".substring(0, 1) + "оя.");
        assertThat(decode("1B 67 61 1B 73")).isEqualTo("α");
        assertThat(decode("48 1B 62 32 1B 73 4F")).isEqualTo("H₂O");
        assertThat(decode("1B 24 31 21 30 21 1B 28 42")).isEqualTo("一");
        assertThat(encode("H₂O")).isEqualTo("48 1B 62 32 1B 73 4F");
    }

    @Test
    void anEscapeThatNamesNoSetIsSaidAndReadingGoesOn() {
        var decoded = Marc8.decode("a\u001B(?b".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(decoded.unclosed()).isTrue();
        assertThat(decoded.text()).startsWith("a").endsWith("b");
    }

    @Test
    void whatHasNoPlaceIsKeptAsAReference() {
        assertThat(new String(Marc8.encode("😀"), StandardCharsets.US_ASCII)).isEqualTo("&#x1F600;");
        assertThat(Marc8.decode(Marc8.encode("😀 &#x41;")).text()).isEqualTo("😀 &#x41;");
    }

    /// A byte lost within East Asian text spoils the characters beside it, not the rest of the field.
    @Test
    void aLostByteCostsNotTheRest() {
        var whole = Marc8.encode("漢字日本語東京大学");
        assertThat(Marc8.decode(whole).clean()).isTrue();
        var cut = new byte[whole.length - 1];
        System.arraycopy(whole, 0, cut, 0, 7);
        System.arraycopy(whole, 8, cut, 7, cut.length - 7);
        assertThat(Marc8.decode(cut).text()).startsWith("漢").endsWith("本語東京大学");
        assertThat(Marc8.decode(cut).unknown()).isPositive();
    }
}

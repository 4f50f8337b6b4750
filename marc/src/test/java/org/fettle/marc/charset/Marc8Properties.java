package org.fettle.marc.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Marc8Properties {
    /// Text of any script, marks, and characters that MARC-8 does not know.
    @Provide
    Arbitrary<String> texts() {
        var characters = Arbitraries.oneOf(
                Arbitraries.chars().range(' ', '~').map(String::valueOf),
                Arbitraries.chars().range('\u00A0', '\u024F').map(String::valueOf),
                Arbitraries.chars().range('\u0370', '\u06FF').map(String::valueOf),
                Arbitraries.chars().range('\u1E00', '\u1EFF').map(String::valueOf),
                Arbitraries.chars().range('\u3041', '\u30FF').map(String::valueOf),
                Arbitraries.chars().range('\u4E00', '\u9FFF').map(String::valueOf),
                Arbitraries.of("e\u0301\u0323", "t\u0361s", "a\u0310", "&#x41;", "&", "😀", "\u0301", "ß", "ſ"));
        return characters.list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void whatIsWrittenIsReadAgain(@ForAll("texts") String text) {
        var decoded = Marc8.decode(Marc8.encode(text));
        assertThat(decoded.text()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(decoded.clean()).isTrue();
    }

    @Property(tries = 2000)
    void anyBytesDecode(@ForAll byte[] bytes) {
        assertThat(Marc8.decode(bytes).text()).isNotNull();
        assertThat(Utf8.decode(bytes, 0, bytes.length).text()).isNotNull();
    }
}

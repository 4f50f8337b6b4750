package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PieceTextProperties {
    @Property
    void anyBytesComeBackFromTheirText(@ForAll byte[] bytes) {
        assertThat(PieceText.of(bytes).bytes())
                .hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
    }

    @Property
    void anyTextComesBackAndIsReadAsUtf8(@ForAll String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(PieceText.of(bytes).bytes())
                .hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
    }

    @Property
    void anyBytesComeBackFromTheirHex(@ForAll byte[] bytes) {
        assertThat(PieceText.ofHex(PieceText.hex(bytes)))
                .hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
    }
}

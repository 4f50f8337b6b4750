package org.fettle.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FileSniffProperties {
    @Property
    void anyBytesGetAnAnswer(@ForAll byte[] bytes, @ForAll String name) {
        var type = FileSniff.type(bytes, name);
        assertThat(type).isNotNull();
        assertThat(Orientation.of(bytes)).isPositive();
    }

    /// The block of orientation may lie about everything that follows it.
    @Property
    void anExifBlockMayLie(@ForAll byte[] lies, @ForAll boolean big) {
        var jpeg = Pictures.withExif(new byte[] {(byte) 0xFF, (byte) 0xD8}, lies, big);
        assertThat(Orientation.of(jpeg)).isNotNegative();
    }

    @Property
    void orientationIsReadInBothByteOrders(@ForAll @IntRange(min = 1, max = 8) int held, @ForAll boolean big) {
        var jpeg = Pictures.withOrientation(new byte[] {(byte) 0xFF, (byte) 0xD8}, held, big);
        assertThat(Orientation.of(jpeg)).isEqualTo(held);
    }

    @Example
    void theContentDecidesNotTheName() {
        assertThat(FileSniff.type("%PDF-1.7 …".getBytes(UTF_8), "photo.jpg")).contains(FileType.PDF);
        assertThat(FileSniff.type(new byte[] {'M', 'Z', 0, 3}, "photo.jpg")).isEmpty();
        assertThat(FileSniff.type(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, "list.csv"))
                .isEqualTo(Optional.empty());
        assertThat(FileSniff.type("a;b\n1;2\n".getBytes(UTF_8), "list.csv")).contains(FileType.CSV);
        assertThat(FileSniff.type("a;b\n1;2\n".getBytes(UTF_8), "list")).contains(FileType.TEXT);
    }

    @Example
    void recordsAreKnownEvenWithABrokenLeader() {
        var whole = "00042nam a2200037 a 4500001000200000\u001e1\u001e\u001d";
        var broken = "?????nam a22\u001e  \u001faTitle\u001e\u001d";
        assertThat(FileSniff.type((whole + "\u001fa").getBytes(UTF_8), "x")).contains(FileType.MARC);
        assertThat(FileSniff.type(broken.getBytes(UTF_8), "x.txt")).contains(FileType.MARC);
        var xml = "\uFEFF<?xml version=\"1.0\"?><collection xmlns=\"http://www.loc.gov/MARC21/slim\">";
        assertThat(FileSniff.type(xml.getBytes(UTF_8), "x")).contains(FileType.MARCXML);
    }
}

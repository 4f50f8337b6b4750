package org.fettle.library.catalogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Bytes of a record as text that a person can change, and back, byte for byte. Control characters are their pictures
/// (`␝` ends a record, `␞` a field, `␟` begins a subfield); lines are broken after each field and joined again.
///
/// @param charset UTF-8 where the bytes are good UTF-8, else ISO 8859-1, in which each byte is one character
public record PieceText(String text, String charset) {
    private static final char PICTURES = '\u2400';

    static PieceText of(byte[] bytes) {
        var utf8 = decoded(bytes).filter(text -> text.chars().noneMatch(PieceText::isPicture));
        var text = utf8.orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        var shown = new StringBuilder();
        text.chars().forEach(c -> {
            shown.append(c < ' ' ? (char) (PICTURES + c) : (char) c);
            if (c == 0x1E || c == 0x1D) shown.append('\n');
        });
        return new PieceText(shown.toString(), utf8.isPresent() ? "UTF-8" : "ISO-8859-1");
    }

    /// Empty if there is a character that this charset does not have.
    Optional<byte[]> bytes() {
        var plain = new StringBuilder();
        text.chars()
                .filter(c -> c != '\n' && c != '\r')
                .forEach(c -> plain.append(isPicture(c) ? (char) (c - PICTURES) : (char) c));
        var coding = charset.equals("UTF-8") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return encoded(plain, coding);
    }

    static String hex(byte[] bytes) {
        var hex = HexFormat.ofDelimiter(" ").formatHex(bytes);
        return hex.replaceAll("(.{48})", "$1\n");
    }

    /// Empty if it is no hex.
    static Optional<byte[]> ofHex(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isPicture(int c) {
        return c >= PICTURES && c < PICTURES + ' ';
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> encoded(CharSequence text, Charset charset) {
        try {
            var buffer = charset.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}

package org.fettle.marc.charset;

/// Text made from bytes.
///
/// @param unknown how many codes had no character; each stands as U+FFFD
/// @param unclosed an escape sequence was cut off, or named a set that does not exist
public record Decoded(String text, int unknown, boolean unclosed) {
    public boolean clean() {
        return unknown == 0 && !unclosed;
    }
}

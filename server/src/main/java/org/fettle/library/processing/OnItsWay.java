package org.fettle.library.processing;

import java.util.List;

/// @param ways that it went, the latest first
public record OnItsWay(Copy copy, List<Passage> ways) {}

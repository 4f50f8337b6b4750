package org.fettle.work;

/// @param name as people call it, e.g. "Vaillant ecoTEC plus · VE-2201", "31234000000017 · Faust"
/// @param href of its page
public record ThingName(String name, String href) {}

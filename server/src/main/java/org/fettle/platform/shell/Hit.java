package org.fettle.platform.shell;

/// One thing that the global search found.
///
/// @param kind key of its kind, e.g. `people.technician`; hits of one kind stand together
/// @param title what it is called, e.g. "WO-1042 Boiler without ignition"
/// @param hint what tells it from its like, e.g. a town or an author; may be empty
public record Hit(String kind, String title, String hint, String href) {}

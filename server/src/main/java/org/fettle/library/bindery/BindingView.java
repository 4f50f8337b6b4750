package org.fettle.library.bindery;

import org.fettle.library.catalogue.Bib;
import org.fettle.library.catalogue.Item;

/// A binding with its volume.
public record BindingView(Binding binding, Item item, Bib bib) {}

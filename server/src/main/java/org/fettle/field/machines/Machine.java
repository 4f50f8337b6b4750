package org.fettle.field.machines;

import org.fettle.field.customers.Site;

/// An asset with its model and the place where it stands.
public record Machine(Asset asset, ProductModel model, Site site) {
    public String title() {
        return model.title() + " · " + asset.serial();
    }
}

package org.fettle.field.customers;

/// A site has another address, other coordinates or hours. Told within the transaction.
public record SiteChanged(Site site) {}

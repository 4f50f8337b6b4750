package org.fettle.field.customers;

import java.util.Locale;
import java.util.UUID;

/// @param id made by the caller
public record NewCustomer(UUID id, String name, Customer.Kind kind, String phone, String mail, Locale language) {}

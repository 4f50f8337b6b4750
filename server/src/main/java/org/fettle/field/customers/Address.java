package org.fettle.field.customers;

/// @param country ISO 3166 code, e.g. `DE`
public record Address(String street, String house, String postcode, String city, String country) {
    /// On one line, e.g. `Goldkronacher Straße 7, 95448 Bayreuth`.
    public String line() {
        var town = (postcode + " " + city).strip();
        return country.equals("US")
                ? (house + " " + street).strip() + ", " + (city + " " + postcode).strip()
                : (street + " " + house).strip() + ", " + town;
    }
}

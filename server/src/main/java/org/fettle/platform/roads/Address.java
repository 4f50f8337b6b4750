package org.fettle.platform.roads;

/// A house with its number.
public record Address(String city, String postcode, String street, String number, Point point) {
    /// As it is written on a letter in Germany: `Hauptstraße 2, 95500 Heinersreuth`.
    public String line() {
        return street + " " + number + ", " + (postcode + " " + city).strip();
    }
}

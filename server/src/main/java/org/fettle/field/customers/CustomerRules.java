package org.fettle.field.customers;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fettle.people.Place;
import org.fettle.platform.roads.Point;

/// What a customer, a contact and a site must be to be believed.
final class CustomerRules {
    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final String PHONE = "[+0-9][0-9 /().-]{3,}";
    private static final String JURISDICTION = "[A-Z]{2}(-[A-Z0-9]{1,3})?";
    private static final int SHORTEST_WORD = 4;

    static List<Fault> faults(NewCustomer c) {
        var faults = new ArrayList<Fault>();
        if (c.name().isBlank()) faults.add(new Fault("name", c.name(), "customers.fault.name"));
        reachable(c.phone(), c.mail(), faults);
        return faults;
    }

    static List<Fault> faults(Contact c) {
        var faults = new ArrayList<Fault>();
        if (c.name().isBlank()) faults.add(new Fault("name", c.name(), "customers.fault.name"));
        reachable(c.phone(), c.mail(), faults);
        return faults;
    }

    static Entry<Site> site(NewSite s) {
        var faults = new ArrayList<Fault>();
        if (s.address().street().isBlank())
            faults.add(new Fault("street", s.address().street(), "customers.fault.street"));
        if (s.address().city().isBlank())
            faults.add(new Fault("city", s.address().city(), "customers.fault.city"));
        degrees("latitude", s.latitude(), s.longitude(), 90, faults);
        degrees("longitude", s.longitude(), s.latitude(), 180, faults);
        if (!s.jurisdiction().matches(JURISDICTION))
            faults.add(new Fault("jurisdiction", s.jurisdiction(), "customers.fault.jurisdiction"));
        else if (!s.jurisdiction().startsWith(s.address().country()))
            faults.add(new Fault("country", s.address().country(), "customers.fault.country"));
        var zone = zone(s.zone(), faults);
        var access = access(s, faults);
        return faults.isEmpty() && zone.isPresent()
                ? new Entry.Saved<>(new Site(
                        s.id(),
                        s.customer(),
                        s.name().strip(),
                        s.address(),
                        s.latitude()
                                .map(latitude ->
                                        new Point(latitude, s.longitude().orElseThrow())),
                        new Place(s.jurisdiction(), zone.get()),
                        access,
                        s.directions().strip(),
                        1))
                : new Entry.Faulty<>(faults);
    }

    /// Both or none, and on earth. What was no number arrives as NaN.
    private static void degrees(
            String field, Optional<Double> value, Optional<Double> other, int most, List<Fault> faults) {
        if (value.isEmpty() && other.isPresent()) faults.add(new Fault(field, "", "customers.fault.half-place"));
        if (value.filter(v -> !(Math.abs(v) <= most)).isPresent())
            faults.add(new Fault(
                    field, value.get().isNaN() ? "" : String.valueOf(value.get()), "customers.fault." + field));
    }

    private static void reachable(String phone, String mail, List<Fault> faults) {
        if (!phone.isBlank() && !phone.strip().matches(PHONE))
            faults.add(new Fault("phone", phone, "customers.fault.phone"));
        if (!mail.isBlank() && !mail.strip().matches(MAIL)) faults.add(new Fault("mail", mail, "customers.fault.mail"));
    }

    private static Optional<ZoneId> zone(String name, List<Fault> faults) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            faults.add(new Fault("zone", name, "customers.fault.zone"));
            return Optional.empty();
        }
    }

    private static Optional<Site.Access> access(NewSite s, List<Fault> faults) {
        if (s.accessFrom().isBlank() && s.accessUntil().isBlank()) return Optional.empty();
        try {
            return Optional.of(new Site.Access(LocalTime.parse(s.accessFrom()), LocalTime.parse(s.accessUntil())));
        } catch (DateTimeException | IllegalArgumentException _) {
            faults.add(new Fault("access", s.accessFrom() + "–" + s.accessUntil(), "customers.fault.access"));
            return Optional.empty();
        }
    }

    /// Nothing that somebody typed is left out unsaid.
    static List<Fault> forgetting(Customer customer, String code, List<String> also) {
        var faults = new ArrayList<Fault>();
        if (!customer.code().equalsIgnoreCase(code.strip()))
            faults.add(new Fault("code", code, "customers.fault.forget-code"));
        for (var word : also)
            if (word.strip().length() < SHORTEST_WORD)
                faults.add(new Fault("also", word, "customers.fault.forget-word"));
        return faults;
    }

    /// What to look for when a customer is forgotten: all of four letters or more, since shorter ones stand in too
    /// much.
    static List<String> words(Customer customer, List<Contact> contacts, List<String> also) {
        var own = Stream.of(customer.name(), customer.phone(), customer.mail());
        var theirs = contacts.stream().flatMap(c -> Stream.of(c.name(), c.phone(), c.mail()));
        return Stream.of(own, theirs, also.stream())
                .flatMap(words -> words)
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    private CustomerRules() {}
}

package org.fettle.field.customers;

import java.util.List;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.roads.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// House numbers with their coordinates, for programs.
@RestController
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class AddressApi {
    private static final int MOST = 50;

    private final Addresses addresses;

    AddressApi(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/api/field/addresses")
    List<org.fettle.platform.roads.Address> find(@RequestParam String q) {
        return addresses.find(q, MOST);
    }
}

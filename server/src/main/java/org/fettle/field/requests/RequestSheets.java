package org.fettle.field.requests;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Site;
import org.fettle.field.machines.Machine;
import org.fettle.field.machines.Machines;
import org.springframework.stereotype.Component;

/// What a list of requests shows beside each: whose it is, where, and the machine.
@Component
public class RequestSheets {
    public record Sheet(Map<UUID, Customer> customers, Map<UUID, Site> sites, Map<UUID, Machine> machines) {
        public Customer customer(ServiceRequest request) {
            return requireNonNull(customers.get(request.customer()));
        }

        public Site site(ServiceRequest request) {
            return requireNonNull(sites.get(request.site()));
        }

        public Optional<Machine> machine(ServiceRequest request) {
            return request.asset().map(machines::get);
        }
    }

    private final Customers customers;
    private final Machines machines;

    RequestSheets(Customers customers, Machines machines) {
        this.customers = customers;
        this.machines = machines;
    }

    Sheet of(List<ServiceRequest> found) {
        var owners = customers.customers(
                found.stream().map(ServiceRequest::customer).distinct().toList());
        var sites = customers.sites(
                found.stream().map(ServiceRequest::site).distinct().toList());
        var assets = found.stream().flatMap(r -> r.asset().stream()).distinct().toList();
        return new Sheet(
                owners.stream().collect(Collectors.toMap(Customer::id, Function.identity())),
                sites.stream().collect(Collectors.toMap(Site::id, Function.identity())),
                machines.machines(assets));
    }
}

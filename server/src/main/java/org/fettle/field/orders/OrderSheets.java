package org.fettle.field.orders;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Site;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.springframework.stereotype.Component;

/// What a list of orders shows beside each: whose it is, where, and what is to be done.
@Component
public class OrderSheets {
    public record Sheet(
            Map<UUID, Customer> customers,
            Map<UUID, Site> sites,
            Map<UUID, List<OrderLine>> lines,
            Map<UUID, ProductModel> models) {
        public Customer customer(WorkOrder order) {
            return requireNonNull(customers.get(order.customer()));
        }

        public Site site(WorkOrder order) {
            return requireNonNull(sites.get(order.site()));
        }

        /// Each line as words.
        ///
        /// @param purpose what the language calls a purpose
        public String work(WorkOrder order, Function<OrderLine, String> purpose) {
            return lines.getOrDefault(order.id(), List.of()).stream()
                    .map(l -> purpose.apply(l) + " "
                            + requireNonNull(models.get(l.model())).title())
                    .collect(Collectors.joining(" · "));
        }
    }

    private final Orders orders;
    private final Customers customers;
    private final Machines machines;

    OrderSheets(Orders orders, Customers customers, Machines machines) {
        this.orders = orders;
        this.customers = customers;
        this.machines = machines;
    }

    Sheet of(List<WorkOrder> found) {
        var owners = customers.customers(
                found.stream().map(WorkOrder::customer).distinct().toList());
        var sites =
                customers.sites(found.stream().map(WorkOrder::site).distinct().toList());
        var lines = orders.linesOfOrders(found.stream().map(WorkOrder::id).toList());
        return new Sheet(
                owners.stream().collect(Collectors.toMap(Customer::id, Function.identity())),
                sites.stream().collect(Collectors.toMap(Site::id, Function.identity())),
                lines.stream().collect(Collectors.groupingBy(OrderLine::order)),
                machines.models().stream().collect(Collectors.toMap(ProductModel::id, Function.identity())));
    }
}

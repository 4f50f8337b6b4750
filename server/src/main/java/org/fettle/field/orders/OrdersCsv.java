package org.fettle.field.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.lists.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The orders of a listing, taken out; instants in UTC.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class OrdersCsv {
    private static final List<String> HEADER = List.of(
            "number",
            "kind",
            "state",
            "customer",
            "name",
            "site",
            "work",
            "created",
            "sold",
            "delivery",
            "confirmed",
            "note");

    private final Orders orders;
    private final OrderSheets sheets;

    OrdersCsv(Orders orders, OrderSheets sheets) {
        this.orders = orders;
        this.sheets = sheets;
    }

    @GetMapping("/field/orders.csv")
    void orders(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = Listing.of(Orders.LIST, request);
        Csv.download(
                response,
                "orders.csv",
                HEADER,
                rows -> orders.each(listing, page -> cells(page.rows()).forEach(rows)));
    }

    private Stream<List<String>> cells(List<WorkOrder> found) {
        var sheet = sheets.of(found);
        return found.stream()
                .map(o -> List.of(
                        o.code(),
                        o.kind().name(),
                        o.state().name(),
                        sheet.customer(o).code(),
                        sheet.customer(o).name(),
                        sheet.site(o).address().line(),
                        sheet.work(o, l -> l.purpose().name()),
                        o.createdAt().toString(),
                        o.soldOn().map(LocalDate::toString).orElse(""),
                        o.deliveryOn().map(LocalDate::toString).orElse(""),
                        o.confirmedAt().map(Instant::toString).orElse(""),
                        o.note()));
    }
}

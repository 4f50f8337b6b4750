package org.fettle.field.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.lists.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The requests of a listing, taken out; instants in UTC.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class RequestsCsv {
    private static final List<String> HEADER = List.of(
            "number",
            "state",
            "priority",
            "received",
            "customer",
            "name",
            "site",
            "machine",
            "model",
            "serial",
            "symptom",
            "description",
            "caller",
            "phone",
            "taken by",
            "answer");

    private final Requests requests;
    private final RequestSheets sheets;

    RequestsCsv(Requests requests, RequestSheets sheets) {
        this.requests = requests;
        this.sheets = sheets;
    }

    @GetMapping("/field/requests.csv")
    void requests(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = Listing.of(Requests.LIST, request);
        Csv.download(
                response,
                "requests.csv",
                HEADER,
                rows -> requests.each(listing, page -> cells(page.rows()).forEach(rows)));
    }

    private Stream<List<String>> cells(List<ServiceRequest> found) {
        var sheet = sheets.of(found);
        return found.stream().map(r -> cells(r, sheet));
    }

    private static List<String> cells(ServiceRequest r, RequestSheets.Sheet sheet) {
        var machine = sheet.machine(r);
        return List.of(
                r.code(),
                r.state().name(),
                String.valueOf(r.priority()),
                r.receivedAt().toString(),
                sheet.customer(r).code(),
                sheet.customer(r).name(),
                sheet.site(r).address().line(),
                machine.map(m -> m.asset().code()).orElse(""),
                machine.map(m -> m.model().code()).orElse(""),
                machine.map(m -> m.asset().serial()).orElse(""),
                r.symptom().orElse(""),
                r.description(),
                r.caller(),
                r.phone(),
                r.takenBy(),
                r.answer());
    }
}

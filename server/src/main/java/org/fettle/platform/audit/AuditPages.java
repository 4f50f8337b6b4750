package org.fettle.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Who changed what: for the auditor to read and to take out.
@Controller
@Allow({Role.AUDITOR, Role.ADMINISTRATOR})
class AuditPages {
    private static final List<String> HEADER =
            List.of("id", "at", "person", "account", "door", "table", "row", "action", "changes", "request");

    private final Audit audit;

    AuditPages(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String page(HttpServletRequest request, Model page) {
        var listing = Listing.of(Audit.LIST, request);
        page.addAttribute("listing", listing);
        page.addAttribute("entries", audit.page(listing));
        return "audit/audit";
    }

    @GetMapping("/audit.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = Listing.of(Audit.LIST, request);
        Csv.download(response, "audit.csv", HEADER, rows -> audit.each(listing, e -> rows.accept(line(e))));
    }

    @GetMapping("/api/audit")
    @ResponseBody
    Page<AuditEntry> api(HttpServletRequest request) {
        return audit.page(Listing.of(Audit.LIST, request));
    }

    private static List<String> line(AuditEntry e) {
        return List.of(
                "" + e.id(),
                e.at().toString(),
                e.name(),
                e.actor().toString(),
                e.door(),
                e.table(),
                e.row(),
                e.action(),
                e.sentence(),
                e.request());
    }
}

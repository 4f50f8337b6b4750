package org.fettle.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.platform.actor.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// One search over everything the viewer may see: as a page, and as the command palette asks for it.
@Controller
@Allow(signedIn = true)
class SearchPages {
    private static final int ON_THE_PAGE = 25;
    private static final int IN_THE_PALETTE = 5;

    /// One line of the command palette.
    record Command(String label, String hint, String href) {}

    private final Shells shells;
    private final Findings findings;

    SearchPages(Shells shells, Findings findings) {
        this.shells = shells;
        this.findings = findings;
    }

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        var viewer = shells.of(request).viewer().orElseThrow();
        model.addAttribute("q", q);
        model.addAttribute(
                "groups",
                findings.find(viewer, q, ON_THE_PAGE).stream()
                        .collect(Collectors.groupingBy(Hit::kind, LinkedHashMap::new, Collectors.toList())));
        return "shell/search";
    }

    /// Pages whose name holds the words, then things that modules find.
    @GetMapping("/api/shell/commands")
    @ResponseBody
    List<Command> commands(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var shell = shells.of(request);
        var sought = q.strip().toLowerCase(shell.language());
        var pages = shell.menu().stream()
                .map(entry -> new Command(shell.t(entry.text()), shell.t(entry.section()), entry.href()))
                .filter(command -> (command.label() + " " + command.hint())
                        .toLowerCase(shell.language())
                        .contains(sought));
        var things = findings.find(shell.viewer().orElseThrow(), q, IN_THE_PALETTE).stream()
                .map(hit -> new Command(hit.title(), hint(shell, hit), hit.href()));
        return Stream.concat(pages, things).toList();
    }

    private static String hint(Shell shell, Hit hit) {
        var kind = shell.t(hit.kind());
        return hit.hint().isEmpty() ? kind : kind + " · " + hit.hint();
    }
}

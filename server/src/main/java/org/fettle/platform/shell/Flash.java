package org.fettle.platform.shell;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A sentence on the next page after a redirect: what was just done, and how to take it back.
///
///     Flash.done("work.finished", task.number()).undo("/tasks/" + id + "/reopen").to(redirect);
///     return "redirect:/work";
///
/// @param text key of the sentence; `arguments` fill its places
/// @param undo where to POST to take it back, or empty. Undoing is an action of its own, checked and recorded like any
/// other
public record Flash(String text, List<String> arguments, boolean good, String undo) implements Serializable {
    static final String NAME = "flash";

    public static Flash done(String text, Object... arguments) {
        return new Flash(text, words(arguments), true, "");
    }

    public static Flash refused(String text, Object... arguments) {
        return new Flash(text, words(arguments), false, "");
    }

    public Flash undo(String href) {
        return new Flash(text, arguments, good, href);
    }

    public void to(RedirectAttributes redirect) {
        redirect.addFlashAttribute(NAME, this);
    }

    private static List<String> words(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toList();
    }
}

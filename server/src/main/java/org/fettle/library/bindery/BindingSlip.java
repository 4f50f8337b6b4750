package org.fettle.library.bindery;

import org.fettle.library.processing.Printed;
import org.fettle.platform.shell.Texts;

/// The slip that lies in a volume on its way to the binder.
public final class BindingSlip {
    private static final float MM = 72f / 25.4f;

    public static byte[] pdf(BindingView view, Texts texts, java.util.Locale language) {
        var how = view.binding().instructions();
        return Printed.page(105 * MM, 148 * MM, (on, font) -> {
            var y = 136 * MM;
            Printed.text(
                    on,
                    font,
                    14,
                    8 * MM,
                    y,
                    texts.say(language, "bindery.slip", view.binding().number()));
            Printed.bars(on, view.item().barcode(), 8 * MM, y - 22 * MM, 70 * MM, 15 * MM);
            Printed.text(on, font, 10, 8 * MM, y - 27 * MM, view.item().barcode());
            var lines = new String[][] {
                {"bindery.title", view.bib().title()},
                {"bindery.call-number", view.item().callNumber()},
                {"bindery.reason", how.reason()},
                {"bindery.style", how.style()},
                {"bindery.colour", how.colour()},
                {"bindery.lettering", how.lettering().replace('\n', '|')},
                {"bindery.note", view.binding().note()}
            };
            for (var at = 0; at < lines.length; at++) {
                var line = y - (38 + at * 12) * MM;
                Printed.text(on, font, 8, 8 * MM, line, texts.say(language, lines[at][0]));
                Printed.text(on, font, 11, 8 * MM, line - 5 * MM, Printed.shortened(lines[at][1], font, 11, 88 * MM));
            }
        });
    }

    private BindingSlip() {}
}

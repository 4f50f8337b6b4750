package org.fettle.marc.format;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.fettle.marc.charset.Marc8;

/// Names in braces for characters, as MARCMaker writes them: `{acute}e`. Marks stand before their letter.
final class Mnemonics {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]{2,10})\\}");

    /// Names of ANSEL codes from A1 and from E0 on, `-` where there is none.
    private static final String LETTERS = """
            Lstrok Ostrok Dstrok THORN AElig OElig softsign middot flat reg plusmn Ohorn Uhorn mlrhring -
            mllhring lstrok ostrok dstrok thorn aelig oelig hardsign inodot pound eth - ohorn uhorn - -
            deg scriptl phono copy sharp iquest iexcl szlig euro""";

    private static final String MARKS = """
            hooka grave acute circ tilde macr breve dot uml caron ring llig rlig rcommaa dblac candra
            cedil ogon dotb dbldotb ringb dblunder under commab rcedil breveb ldbltil rdbltil - - commaa""";

    private static final String ASCII = """
            dollar $ lcub { rcub } bsol \\ amp & lt < gt > quot \" apos ' num # percnt %
            commat @ lsqb [ rsqb ] verbar |""";

    private static final Map<String, String> PLAIN = new HashMap<>();
    private static final Map<String, Integer> CODES = new HashMap<>();

    static {
        var ascii = ASCII.split("\\s+");
        for (int i = 0; i < ascii.length; i += 2) PLAIN.put(ascii[i], ascii[i + 1]);
        codes(LETTERS, 0xA1);
        codes(MARKS, 0xE0);
    }

    private static void codes(String names, int from) {
        int code = from;
        for (var name : names.split("\\s+")) CODES.put(name, code++);
    }

    static String read(String text) {
        return MarcLines.referenced(text.indexOf('{') < 0 ? text : named(text));
    }

    /// Marks wait for the letter behind them, which may have a name too.
    private static String named(String text) {
        var out = new StringBuilder();
        var marks = new StringBuilder();
        boolean composed = false; // text without marks by name stays as it is
        var m = NAME.matcher(text);
        for (int at = 0; at < text.length(); ) {
            String next;
            int end;
            if (m.region(at, text.length()).lookingAt() && known(m.group(1))) {
                int code = CODES.getOrDefault(m.group(1), 0);
                end = m.end();
                composed |= code != 0;
                next = code == 0 ? PLAIN.getOrDefault(m.group(1), "") : character(code);
                if (code >= 0xE0) {
                    marks.append(next);
                    at = end;
                    continue;
                }
            } else {
                end = text.offsetByCodePoints(at, 1);
                next = text.substring(at, end);
            }
            out.append(next).append(marks);
            marks.setLength(0);
            at = end;
        }
        out.append(marks);
        return composed ? java.text.Normalizer.normalize(out, java.text.Normalizer.Form.NFC) : out.toString();
    }

    private static boolean known(String name) {
        return PLAIN.containsKey(name) || CODES.containsKey(name);
    }

    private static String character(int code) {
        return Marc8.decode(new byte[] {(byte) code}).text();
    }

    private Mnemonics() {}
}

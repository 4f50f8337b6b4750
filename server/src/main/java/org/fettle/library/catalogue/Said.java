package org.fettle.library.catalogue;

import java.util.List;
import org.fettle.marc.check.Problem;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;
import org.fettle.people.Wording;
import org.fettle.platform.shell.Shell;

/// What templates ask to put into words.
public final class Said {
    public static String problem(Shell shell, Problem problem) {
        return shell.t("catalogue.rule." + problem.rule(), problem.values().toArray());
    }

    public static String remedy(Shell shell, Problem problem) {
        return shell.t(
                "catalogue.rule." + problem.rule() + ".remedy", problem.values().toArray());
    }

    public static String reason(Shell shell, Reason reason) {
        return shell.t(reason.key(), reason.arguments().toArray());
    }

    public static String remedy(Shell shell, Remedy remedy) {
        return shell.t(remedy.key(), remedy.arguments().toArray());
    }

    /// Name of a kind of cataloguing work.
    public static String taskType(Shell shell, String code) {
        return shell.t(Wording.NAMED, code);
    }

    /// Kinds of cataloguing work in the order of their difficulty.
    public static List<String> taskTypes() {
        return List.of(
                LevelRules.FAST_ADD,
                LevelRules.COPY_EXACT,
                LevelRules.COPY_CHANGES,
                LevelRules.ORIGINAL_BOOK,
                LevelRules.ORIGINAL_SERIAL);
    }

    private Said() {}
}

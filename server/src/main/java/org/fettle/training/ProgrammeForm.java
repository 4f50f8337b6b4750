package org.fettle.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fettle.people.QualificationKind;
import org.jspecify.annotations.Nullable;

/// A programme as it is typed: tasks and hours one to a line.
///
/// @param tasks `3 × Check the gas tightness`, or without a number for once
/// @param hours `cat.copy.* 120`
record ProgrammeForm(
        String title,
        QualificationKind kind,
        String code,
        String scopes,
        String jurisdiction,
        String issuer,
        @Nullable Integer validMonths,
        String tasks,
        String hours) {
    private static final Pattern TASK = Pattern.compile("(?:(\\d{1,2})\\s*[x×]\\s*)?(\\S.*)");
    private static final Pattern HOURS = Pattern.compile("([a-z0-9.*-]+)\\s+(\\d+(?:[.,]\\d{1,2})?)");

    List<TrainingText.Fault> faults() {
        var faults = new ArrayList<TrainingText.Fault>();
        if (title.isBlank()) faults.add(new TrainingText.Fault("training.fault.title", ""));
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) faults.add(new TrainingText.Fault("training.fault.code", code));
        if (!jurisdiction.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"))
            faults.add(new TrainingText.Fault("training.fault.jurisdiction", jurisdiction));
        if (issuer.isBlank()) faults.add(new TrainingText.Fault("training.fault.issuer", ""));
        if (validMonths != null && validMonths < 1)
            faults.add(new TrainingText.Fault("training.fault.months", "" + validMonths));
        for (var line : lines(tasks)) {
            var found = TASK.matcher(line);
            if (!found.matches() || "0".equals(found.group(1)))
                faults.add(new TrainingText.Fault("training.fault.task", line));
        }
        for (var line : lines(hours))
            if (!HOURS.matcher(line).matches()) faults.add(new TrainingText.Fault("training.fault.hours", line));
        if (lines(tasks).isEmpty() && lines(hours).isEmpty())
            faults.add(new TrainingText.Fault("training.fault.empty", ""));
        return faults;
    }

    /// Only of a form without faults.
    Programme programme() {
        var scope =
                Arrays.stream(scopes.split("[,\\s]+")).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
        return new Programme(
                UuidCreator.getTimeOrderedEpoch(),
                title.strip(),
                new Programme.Grants(
                        kind, code, Set.copyOf(scope), jurisdiction, issuer.strip(), Optional.ofNullable(validMonths)),
                lines(tasks).stream().map(ProgrammeForm::task).toList(),
                lines(hours).stream().map(ProgrammeForm::hour).toList());
    }

    private static Programme.TaskToLearn task(String line) {
        var found = TASK.matcher(line);
        if (!found.matches()) throw new IllegalArgumentException("no task: " + line);
        var times = found.group(1) == null ? 1 : Integer.parseInt(found.group(1));
        return new Programme.TaskToLearn(UuidCreator.getTimeOrderedEpoch(), found.group(2), times);
    }

    private static Programme.HoursToEarn hour(String line) {
        var found = HOURS.matcher(line);
        if (!found.matches()) throw new IllegalArgumentException("no hours: " + line);
        return new Programme.HoursToEarn(
                found.group(1), Double.parseDouble(found.group(2).replace(',', '.')));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

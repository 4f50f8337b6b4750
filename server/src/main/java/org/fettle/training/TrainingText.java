package org.fettle.training;

/// What the form of a programme shows: what was typed before, or nothing yet.
public record TrainingText(
        String title,
        String kind,
        String code,
        String scopes,
        String jurisdiction,
        String issuer,
        String validMonths,
        String tasks,
        String hours) {
    /// @param key of a sentence
    /// @param value what was typed
    public record Fault(String key, String value) {}

    /// Nothing typed yet.
    public static TrainingText empty() {
        return new TrainingText("", "ON_THE_JOB", "", "", "DE", "", "", "", "");
    }

    static TrainingText of(ProgrammeForm f) {
        return new TrainingText(
                f.title(),
                f.kind().name(),
                f.code(),
                f.scopes(),
                f.jurisdiction(),
                f.issuer(),
                f.validMonths() == null ? "" : f.validMonths().toString(),
                f.tasks(),
                f.hours());
    }
}

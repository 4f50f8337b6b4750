package org.fettle.platform.shell;

/// One thing on the start page that waits for the viewer.
///
/// @param text key of what is counted, e.g. "visits without a technician"
/// @param count shown large
/// @param detail key of a line below it, or empty
/// @param href where to act on it
public record HomeCard(String text, long count, String detail, String href, Urgency urgency) {
    /// In the order in which the start page shows them.
    public enum Urgency {
        NOW,
        SOON,
        CALM
    }

    public static HomeCard now(String text, long count, String href) {
        return new HomeCard(text, count, "", href, Urgency.NOW);
    }

    public static HomeCard soon(String text, long count, String href) {
        return new HomeCard(text, count, "", href, Urgency.SOON);
    }

    public static HomeCard calm(String text, long count, String href) {
        return new HomeCard(text, count, "", href, Urgency.CALM);
    }

    public HomeCard with(String detailKey) {
        return new HomeCard(text, count, detailKey, href, urgency);
    }
}

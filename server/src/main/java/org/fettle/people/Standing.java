package org.fettle.people;

/// One technician's answer to *who may do this there, then?*, with all colleagues thought present.
public record Standing(Technician technician, Eligibility answer) {
    /// Who may do it alone comes before who needs a supervisor, and both before who may not.
    int rank() {
        return switch (answer) {
            case Eligibility.Allowed _ -> 0;
            case Eligibility.AllowedUnderSupervision _ -> 1;
            case Eligibility.Refused _ -> 2;
        };
    }
}

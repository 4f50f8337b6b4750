package org.fettle.people;

/// What a qualification is. The umbrella word is *qualification*.
public enum QualificationKind {
    LICENCE,
    CERTIFICATE,
    VOCATIONAL_DIPLOMA,
    COLLEGE_DEGREE,
    ON_THE_JOB
}

package org.fettle.people;

/// One technician's answer to *who may do this there, then?*, with all colleagues thought present.
public record Standing(Technician technician, Eligibility answer) {}

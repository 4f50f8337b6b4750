/// Two records of one thing: whether they are ([MatchRules]), and what becomes of their fields ([Merge]).
///
/// ```java
/// var rules = OverlayRules.read("""
///         default replace
///         protect 5XX $5
///         append  650 from OCLC
///         """);
/// var merged = Merge.of(ours, theirs, new Merge.Circumstance("OCLC", 3), rules);
/// ```
package org.fettle.marc.merge;

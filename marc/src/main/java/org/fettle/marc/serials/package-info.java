/// Serials by MARC 21 holdings: what a caption and pattern field (853-855) says, which issue comes next, and holdings
/// (863-865) taken apart and put together.
///
/// ```java
/// var record = SerialRecord.of(holdingsRecord.fields());
/// for (var part : record.parts()) {
///     var predictor = new Predictor(part.caption());
///     var last = part.holdings().getLast().run().last().orElseThrow();
///     switch (predictor.until(last, LocalDate.of(2027, 12, 31), 500)) {
///         case Answer.Given<List<Expected>>(var issues) -> issues.forEach(e -> expect(e.issue(), e.from()));
///         case Answer.Refused<List<Expected>>(var why) -> tell(why.text()); // 853 $w "x": …
///     }
/// }
/// ```
///
/// Laws, held by properties: nothing throws or loops on any text; issues of one answer are strictly later one by one;
/// an omission never brings an issue; what was compressed expands to the same. How the codes are read, and where
/// other systems read them otherwise, is in `docs/serials.md`.
@NullMarked
package org.fettle.marc.serials;

import org.jspecify.annotations.NullMarked;

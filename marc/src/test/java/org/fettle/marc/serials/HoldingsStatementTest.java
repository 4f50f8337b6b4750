package org.fettle.marc.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.marc.serials.Patterns.caption;
import static org.fettle.marc.serials.Patterns.field;
import static org.fettle.marc.serials.Patterns.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fettle.marc.serials.Patterns.Known;

class HoldingsStatementTest {
    private static final Caption MONTHLY = caption("$81$av.$bno.$u12$vr$i(year)$j(month)$wm");

    private static List<Run> runs(String... fields) {
        var runs = new ArrayList<Run>();
        for (var f : fields) runs.add(Run.of(field("863 40 " + f)));
        return runs;
    }

    @Example
    void levelFourShowsBothEndsAndBreaks() {
        var statement = new HoldingsStatement(MONTHLY, Locale.ENGLISH);
        var runs =
                runs("$81.1$a1-2$b1-6$i1990-1991$j01-06$wg", "$81.2$a2$b9$i1991$j09$wn", "$81.3$a4-$b1-$i1993-$j01-");
        var text = "v.1:no.1(1990:Jan.)-v.2:no.6(1991:June),v.2:no.9(1991:Sept.);v.4:no.1(1993:Jan.)-";
        assertThat(statement.detailed(runs)).isEqualTo(text);
        assertThat(statement.read(text).orThrow()).isEqualTo(runs);
    }

    @Example
    void levelThreeShowsVolumesAndYears() {
        var statement = new HoldingsStatement(MONTHLY, Locale.ENGLISH);
        var runs = runs("$a1-2$b1-6$i1990-1991$j01-06$wg", "$a2-3$b9-12$i1991-1992$j09-12$wg", "$a6-$b1-$i1995-$j01-");
        assertThat(statement.summary(runs)).isEqualTo("v.1-3(1990-1992),v.6-(1995-)");
        assertThat(statement.read("v.1-3(1990-1992),v.6-(1995-)").orThrow())
                .containsExactly(
                        new Run(issue("$a1$i1990"), java.util.Optional.of(issue("$a3$i1992")), Run.Break.GAP),
                        new Run(issue("$a6$i1995"), java.util.Optional.empty(), Run.Break.NOT_SAID));
    }

    @Example
    void captionsOrdinalsAlternativesAndCombinedIssues() {
        var weekly = caption("$av.$bno.$gno.$i(year)$j(month)$k(day)$ww");
        var statement = new HoldingsStatement(weekly, Locale.ENGLISH);
        var joined = issue("$a5$b51/52$g259/260$i2008/2009$j12/01$k27/03");
        assertThat(statement.issue(joined)).isEqualTo("v.5:no.51/52=no.259/260(2008/2009:Dec.27/Jan.3)");
        assertThat(statement.read(statement.issue(joined)).orThrow()).containsExactly(Run.of(joined));
        var editions = new HoldingsStatement(caption("$a+ed.$i(year)"), Locale.ENGLISH);
        assertThat(editions.issue(issue("$a22$i1990"))).isEqualTo("22nd ed.(1990)");
        assertThat(editions.read("22nd ed.(1990)").orThrow()).containsExactly(Run.of(issue("$a22$i1990")));
        var seasons = new HoldingsStatement(caption("$a(year)$b(season)$wq"), Locale.ENGLISH);
        assertThat(seasons.issue(issue("$a2007$b22/23"))).isEqualTo("2007:Summer/Autumn");
        assertThat(seasons.read("2007:Summer/Autumn").orThrow()).containsExactly(Run.of(issue("$a2007$b22/23")));
    }

    @Example
    void monthsAreNamedInTheReadersLanguage() {
        var jahrgang = caption("$aJg.$bHeft$u12$vr$i(Jahr)$j(Monat)$wm");
        var may = issue("$a7$b3/5$i2001$j03/05");
        assertThat(new HoldingsStatement(jahrgang, Locale.GERMAN).issue(may)).isEqualTo("Jg.7:Heft 3/5(2001:März/Mai)");
        assertThat(new HoldingsStatement(jahrgang, Locale.GERMAN)
                        .read("Jg.7:Heft 3/5(2001:März/Mai)")
                        .orThrow())
                .containsExactly(Run.of(may));
        assertThat(new HoldingsStatement(jahrgang, Locale.FRENCH).issue(may)).isEqualTo("Jg.7:Heft 3/5(2001:mars/mai)");
    }

    @Example
    void realTextIsReadWhereItAllows() {
        var years = new HoldingsStatement(caption("$a(year)$wa"), Locale.ENGLISH);
        assertThat(years.read("2000/2001 - 2003/2004").orThrow())
                .containsExactly(
                        new Run(issue("$a2000/2001"), java.util.Optional.of(issue("$a2003/2004")), Run.Break.NOT_SAID));
        var why = new HoldingsStatement(MONTHLY, Locale.ENGLISH)
                .read("some issues, incomplete")
                .refusal();
        assertThat(why.orElseThrow().text()).isEqualTo("866 $a \"some issues\": write it like v.1:no.1(1990:Jan.)");
    }

    @Provide
    Arbitrary<Known> known() {
        return Patterns.known();
    }

    @Property(tries = 150)
    void whatIsShownIsReadBack(@ForAll("known") Known known, @ForAll long seed) {
        var random = new Random(seed);
        var held = new ArrayList<>(List.of(known.first()));
        for (var e : Patterns.predicted(known, 50)) if (random.nextInt(9) > 0) held.add(e.issue());
        var runs = new Holdings(known.caption()).compress(held);
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
            var statement = new HoldingsStatement(known.caption(), locale);
            assertThat(statement.read(statement.detailed(runs)).orThrow()).isEqualTo(runs);
        }
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll String text, @ForAll("known") Known known) {
        new HoldingsStatement(known.caption(), Locale.ENGLISH)
                .read(text)
                .refusal()
                .ifPresent(why -> assertThat(why.remedy()).startsWith("write it like"));
    }
}

package org.fettle.marc.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.marc.serials.Patterns.caption;
import static org.fettle.marc.serials.Patterns.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnerTest {
    /// Whether the learned pattern predicts the year that the learner has not seen, numbers and all.
    private static boolean recovers(Publisher publisher, long seed, boolean noisy) {
        var learned = Learner.learn(caption(publisher.caption()), publisher.past(new Random(seed), noisy));
        return learned.asOptional().filter(l -> predicts(l, publisher)).isPresent();
    }

    private static boolean predicts(Learned learned, Publisher publisher) {
        var next = new Predictor(learned.caption())
                .until(publisher.lastBefore(), LocalDate.of(2024, 12, 31), 500)
                .asOptional();
        return next.filter(n -> n.stream().map(Expected::issue).toList().equals(publisher.future()))
                .isPresent();
    }

    @Test
    void hiddenPatternsAreRecovered() {
        for (var publisher : Publisher.all()) {
            var learned = Learner.learn(caption(publisher.caption()), publisher.past(new Random(1), false))
                    .orThrow();
            assertThat(predicts(learned, publisher))
                    .as("%s: %s", publisher.name(), learned.codes())
                    .isTrue();
            assertThat(learned.fit().surprising()).as(publisher.name()).isEmpty();
        }
    }

    @Test
    void mostAreRecoveredThroughNoise() {
        int recovered = 0;
        int tried = 0;
        var lost = new ArrayList<String>();
        for (var publisher : Publisher.all())
            for (long seed = 1; seed <= 8; seed++, tried++)
                if (recovers(publisher, seed, true)) recovered++;
                else lost.add(publisher.name() + " " + seed);
        assertThat(recovered).as("of %d, lost %s", tried, lost).isGreaterThanOrEqualTo(tried * 9 / 10);
    }

    @Test
    void theLagIsThatOfTheReceipts() {
        var publisher = Publisher.all().getFirst();
        var lag = Learner.learn(caption(publisher.caption()), publisher.past(new Random(3), false))
                .orThrow()
                .lag()
                .orElseThrow();
        assertThat(lag.count()).isEqualTo(108);
        assertThat(lag.median()).isBetween(5, 9);
        assertThat(lag.tenth()).isGreaterThanOrEqualTo(3).isLessThanOrEqualTo(lag.median());
        assertThat(lag.ninetieth()).isBetween(12, 25);
    }

    @Test
    void aChangeIsProposedWithItsEvidence() {
        var monthly = caption("$av.$bno.$u12$vr$i(year)$j(month)$wm$x01");
        var receipts = new ArrayList<Receipt>();
        for (int month = 1; month <= 12; month++) receipts.add(receipt("$a33$b%d$i2023$j%02d", month, month));
        assertThat(Learner.review(monthly, receipts)).isEmpty();
        for (int n = 1; n <= 6; n++) receipts.add(receipt("$a34$b%d$i2024$j%02d", n, 2 * n - 1));
        var proposal = Learner.review(monthly, receipts).orElseThrow();
        assertThat(proposal.proposed().caption().frequency().code()).isEqualTo("b");
        assertThat(proposal.since()).isBetween(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1));
        assertThat(proposal.present().missing()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(proposal.proposed().fit().missing()).isEmpty();
    }

    @Test
    void missingIssuesAreNoReasonForAChange() {
        var monthly = caption("$av.$bno.$u12$vr$i(year)$j(month)$wm$x01");
        for (long seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var receipts = new ArrayList<Receipt>();
            for (int n = 0; n < 48; n++)
                if (random.nextInt(8) > 0) receipts.add(receiptOf(33 + n / 12, n % 12 + 1, 2020 + n / 12));
            assertThat(Learner.review(monthly, receipts)).as("seed %d", seed).isEmpty();
        }
    }

    private static Receipt receiptOf(int volume, int number, int year) {
        var issue = issue("$a%d$b%d$i%d$j%02d".formatted(volume, number, year, number));
        return new Receipt(issue, LocalDate.of(year, number, 9));
    }

    private static Receipt receipt(String line, int number, int month) {
        var issue = issue(line.formatted(number, month));
        return new Receipt(issue, LocalDate.of(Integer.parseInt(issue.value('i')), month, 9));
    }

    @Test
    void tooFewIssuesAreRefused() {
        var monthly = caption("$av.$bno.$i(year)$j(month)");
        var why = Learner.learn(monthly, List.of(receipt("$a33$b%d$i2023$j%02d", 1, 1)))
                .refusal();
        assertThat(why.orElseThrow().text()).contains("four dated issues");
    }
}

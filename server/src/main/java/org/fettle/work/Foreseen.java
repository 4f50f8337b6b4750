package org.fettle.work;

import java.util.Map;
import org.fettle.people.Answered;
import org.fettle.people.Question;

/// What the law answered for many assignments at once, for use within the same transaction. Only what somebody may do
/// alone is foreseen: who may supervise whom changes with every assignment.
public final class Foreseen {
    static final Foreseen NOTHING = new Foreseen(Map.of());

    private final Map<Question, Answered> answers;

    Foreseen(Map<Question, Answered> answers) {
        this.answers = Map.copyOf(answers);
    }

    boolean knows(Question question) {
        var answered = answers.get(question);
        return answered != null && answered.alone();
    }

    Answered of(Question question) {
        return java.util.Objects.requireNonNull(answers.get(question));
    }
}

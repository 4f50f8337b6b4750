package org.fettle.people;

/// What the law has answered within this transaction. Only the law makes one, so a decision that rests on it rests on a
/// real answer.
public final class Answered {
    private final Question question;
    private final Eligibility answer;

    Answered(Question question, Eligibility answer) {
        this.question = question;
        this.answer = answer;
    }

    public Question question() {
        return question;
    }

    public Eligibility answer() {
        return answer;
    }

    /// True when no supervisor is needed: then it does not matter whom others have bound meanwhile.
    public boolean alone() {
        return answer instanceof Eligibility.Allowed;
    }
}

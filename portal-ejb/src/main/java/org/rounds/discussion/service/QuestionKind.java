package org.rounds.discussion.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.activity.service.ActivityKind;

/** Asks for an answer, one of which can be accepted. */
@ApplicationScoped
class QuestionKind implements ActivityKind {

    @Override
    public String name() {
        return QUESTION;
    }
}

package org.rounds.discussion.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.activity.service.ActivityKind;

/** The kind of questions, which can have an accepted answer. */
@ApplicationScoped
class QuestionKind implements ActivityKind {

    @Override
    public String name() {
        return QUESTION;
    }
}

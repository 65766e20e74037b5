package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;

/** The kind of plain text. */
@ApplicationScoped
class PostKind implements ActivityKind {

    @Override
    public String name() {
        return POST;
    }
}

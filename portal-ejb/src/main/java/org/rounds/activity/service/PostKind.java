package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;

/** Plain text. */
@ApplicationScoped
class PostKind implements ActivityKind {

    @Override
    public String name() {
        return POST;
    }
}

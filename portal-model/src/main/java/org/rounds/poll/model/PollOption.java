package org.rounds.poll.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something to choose in a poll. Its votes are counted by statements for all options of a poll at
 * once, so that none can be told to have changed.
 */
@Embeddable
public class PollOption {

    private int place;
    private String text;

    @Column(updatable = false)
    private int votes;

    @Column(name = "shown_votes", updatable = false)
    private int shownVotes;

    protected PollOption() {}

    /** An option without votes, at a place from 1. */
    PollOption(int place, String text) {
        this.place = place;
        this.text = text;
    }
}

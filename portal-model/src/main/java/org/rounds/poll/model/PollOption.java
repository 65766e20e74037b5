package org.rounds.poll.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An option of a poll. Votes are counted by one statement for all options of a poll, so this entity
 * never sees a change of its count.
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

    /** An option without votes, at a position from 1. */
    PollOption(int place, String text) {
        this.place = place;
        this.text = text;
    }
}

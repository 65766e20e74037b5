package org.rounds.poll.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The poll of an activity.
 *
 * <p>It opens with its options, which stay as they are, and with the choice between one and several
 * answers, and between votes with names and anonymous ones. People vote until it {@link #isClosed
 * closes}; until then its author may let it {@link #closeAt close at another time}. What is closed
 * stays closed. Votes are no part of it: nothing joins those of an anonymous poll to a person.
 */
@Entity
@Table(name = "poll")
public class ActivityPoll {

    @Id
    @Column(name = "activity_id")
    private long activityId;

    private boolean multiple;
    private boolean anonymous;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(updatable = false)
    private int voters;

    @Column(name = "shown_voters", updatable = false)
    private int shownVoters;

    @ElementCollection
    @CollectionTable(name = "poll_option", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderBy("place")
    private List<PollOption> options = new ArrayList<>();

    protected ActivityPoll() {}

    /**
     * A poll for one answer and votes with names, in which nobody has voted.
     *
     * @param texts what can be chosen, in their order
     * @param closesAt null for never
     */
    public ActivityPoll(long activityId, List<String> texts, Instant closesAt) {
        this.activityId = activityId;
        this.closesAt = closesAt;
        texts.forEach(text -> options.add(new PollOption(options.size() + 1, text)));
    }

    /** Lets people choose several options; before anybody votes. */
    public void allowSeveral() {
        multiple = true;
    }

    /** Keeps apart who votes and what is voted; before anybody votes. */
    public void hideVotes() {
        anonymous = true;
    }

    /**
     * Lets it close at another time; a time that is over closes it now.
     *
     * @param end null for never
     * @throws IllegalStateException if it is closed
     */
    public void closeAt(Instant end, Instant now) {
        if (isClosed(now)) {
            throw new IllegalStateException("Poll " + activityId + " closed at " + closesAt);
        }
        closesAt = end == null || end.isAfter(now) ? end : now;
    }

    /** Whether nobody can vote any more. */
    public boolean isClosed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** Whether nothing joins a vote to a person. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether somebody can choose so many options at once. */
    public boolean allows(int choices) {
        return choices == 1 || multiple && choices > 1;
    }

    /** Whether there is an option at that place, from 1. */
    public boolean hasOption(long place) {
        return place >= 1 && place <= optionCount();
    }

    /** How many options there are. */
    public int optionCount() {
        return options.size();
    }

    public long activityId() {
        return activityId;
    }
}

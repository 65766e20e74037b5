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
 * <p>It is created with its options, single or multiple choice, and named or anonymous votes; these
 * never change. People can vote until it {@link #isClosed closes}; until then its author can {@link
 * #closeAt change the closing time}. A closed poll stays closed. Votes are not part of this entity:
 * no row links an anonymous vote to a person.
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
     * A single-choice poll with named votes and no votes yet.
     *
     * @param texts of the options, in order
     * @param closesAt null for never
     */
    public ActivityPoll(long activityId, List<String> texts, Instant closesAt) {
        this.activityId = activityId;
        this.closesAt = closesAt;
        texts.forEach(text -> options.add(new PollOption(options.size() + 1, text)));
    }

    /** Makes it multiple choice; only before the first vote. */
    public void allowSeveral() {
        multiple = true;
    }

    /** Makes votes anonymous; only before the first vote. */
    public void hideVotes() {
        anonymous = true;
    }

    /**
     * Changes the closing time; a time in the past closes it now.
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

    /** Whether voting has ended. */
    public boolean isClosed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** Whether votes are not linked to people. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether a vote can choose this number of options. */
    public boolean allows(int choices) {
        return choices == 1 || multiple && choices > 1;
    }

    /** Whether an option exists at the position, from 1. */
    public boolean hasOption(long place) {
        return place >= 1 && place <= optionCount();
    }

    /** Number of options. */
    public int optionCount() {
        return options.size();
    }

    public long activityId() {
        return activityId;
    }
}

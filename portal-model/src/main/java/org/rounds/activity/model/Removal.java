package org.rounds.activity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.rounds.shared.error.Conflict;

/**
 * Whether an activity or a comment is deleted, by whom, and whether a decision hides it. What is
 * hidden counts as deleted, too, by whoever decided, unless it was deleted before.
 */
@Embeddable
public class Removal {

    /** How long a deletion can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "deleted_by")
    private Long deletedBy;

    private boolean hidden;

    protected Removal() {}

    void delete(long byPerson, Instant when) {
        deletedBy = byPerson;
        deletedAt = when;
    }

    /** A decision hides it, also from whoever restores it; a deletion before stays what it was. */
    void hide(long byPerson, Instant when) {
        hidden = true;
        if (!isDeleted()) {
            delete(byPerson, when);
        }
    }

    /**
     * Takes a deletion back.
     *
     * @throws Conflict if it is not deleted, if a decision hides it, if somebody else deleted it,
     *     or later than {@link #UNDO} after it
     */
    void restore(long byPerson, Instant now) {
        if (hidden) {
            throw new Conflict("problem.hidden-by-decision");
        }
        if (!isDeleted() || deletedBy != byPerson || deletedAt.plus(UNDO).isBefore(now)) {
            throw new Conflict("problem.restore-too-late");
        }
        undo();
    }

    /** Takes any deletion back, whoever made it and however long ago. */
    void undo() {
        deletedAt = null;
        deletedBy = null;
    }

    /**
     * A decision no longer hides it. Returns whether it is shown again: an author's deletion stays.
     */
    boolean unhide(long authorId) {
        hidden = false;
        boolean shown = isDeleted() && deletedBy != authorId;
        if (shown) {
            undo();
        }
        return shown;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    Long deletedBy() {
        return deletedBy;
    }
}

package org.rounds.activity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.rounds.shared.error.Conflict;

/**
 * Deletion state of an activity or comment: whether, by whom, and whether a moderation decision
 * hides it. A hidden item also counts as deleted, by the person who decided, unless it was deleted
 * before.
 */
@Embeddable
public class Removal {

    /** How long a deletion can be undone. */
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

    /**
     * Hides it by a moderation decision, which the author cannot restore; an earlier deletion
     * stays.
     */
    void hide(long byPerson, Instant when) {
        hidden = true;
        if (!isDeleted()) {
            delete(byPerson, when);
        }
    }

    /**
     * Undoes a deletion.
     *
     * @throws Conflict if it is not deleted, is hidden by a decision, was deleted by another
     *     person, or more than {@link #UNDO} ago
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

    /** Undoes a deletion regardless of its person and age. */
    void undo() {
        deletedAt = null;
        deletedBy = null;
    }

    /**
     * Ends hiding by a decision. Returns whether the item is visible again: a deletion by the
     * author stays.
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

package org.rounds.shared.spi;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * A feature's part of purging an activity. All beans of this type are called in the transaction of
 * the purge: first {@link #lock} of all, then {@link #witnesses} of all, then {@link #remove} of
 * all by stage.
 */
public interface PurgePart {

    /** When this part removes its rows; parts of the same stage are ordered by class name. */
    default Stage stage() {
        return Stage.BELONGINGS;
    }

    /** Waits for transactions that still add rows, and blocks new ones until the purge ends. */
    default void lock(long activityId) {}

    /**
     * Ids of persons who may have seen the activity according to this feature, by trace; a person
     * can occur more than once.
     */
    default Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of();
    }

    /**
     * Removes all rows and files of this feature that belong to the activity or its comments.
     * Exceptions of the database roll back the whole purge.
     */
    void remove(PurgedActivity activity);

    /** Order of removal that respects foreign keys. */
    enum Stage {
        /** Rows that reference belongings of another feature. */
        REFERENCES,
        /** Rows that reference the activity or its comments. */
        BELONGINGS,
        /** The activity and its comments. */
        ITEMS
    }

    /** Evidence that a person may have seen an activity. */
    enum Trace {
        /** Read the stream up to it. */
        READ,
        /** Opened it or one of its files. */
        OPENED,
        /** Acted on it. */
        ACTED,
        /** Was notified about it. */
        TOLD;

        /** The value that is stored and shown, for example {@code read}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

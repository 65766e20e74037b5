package org.rounds.shared.spi;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * What one feature holds of activities. Every bean of this type is asked when an activity is
 * purged, in the transaction of the purge: first all {@link #lock}, then all {@link #witnesses},
 * then all {@link #remove} by their stages.
 */
public interface PurgePart {

    /** When this part removes its rows; parts of the same stage come by the names of classes. */
    default Stage stage() {
        return Stage.BELONGINGS;
    }

    /** Waits for transactions that still add rows, and holds off others until the purge ends. */
    default void lock(long activityId) {}

    /**
     * Ids of the persons who may have seen the activity as far as this feature knows, by how; the
     * same person may come more than once.
     */
    default Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of();
    }

    /**
     * Removes every row and file of this feature that belongs to the activity or to its comments.
     * Throws whatever the database throws; nothing is purged then.
     */
    void remove(PurgedActivity activity);

    /** In which order rows are removed, so that none points to one that is gone. */
    enum Stage {
        /** Rows that point to belongings of another feature. */
        REFERENCES,
        /** Rows that point to the activity or its comments. */
        BELONGINGS,
        /** The activity and its comments. */
        ITEMS
    }

    /** How somebody may have seen an activity. */
    enum Trace {
        /** Has read up to it in a stream. */
        READ,
        /** Has opened it or a file of it. */
        OPENED,
        /** Did something with it. */
        ACTED,
        /** Was notified of it. */
        TOLD;

        /** The word by which it is stored and shown, for example {@code read}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

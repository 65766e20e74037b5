package org.rounds.shared.spi;

import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;

/**
 * A number that the frame of every page shows, such as unread notifications. CDI beans of this type
 * are found automatically, and PostgreSQL is asked for all numbers in one round trip.
 */
public interface FrameCount {

    /** Name of the number, unique among all. */
    String name();

    /**
     * Query for the ids of the rows to count, without a limit. Its parameters are {@code :person},
     * the id of the caller, and those of {@link #parameters}.
     */
    String rows();

    /** Further parameters of {@link #rows}. */
    default Parameters parameters(Caller caller) {
        return Parameters.none();
    }
}

package org.rounds.mustread.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.Named;

/**
 * Somebody in the audience, as they stand on the record of a must-read.
 *
 * @param person as they were called when it was issued to them
 * @param userName with which they sign in
 * @param unit their department then; null for none
 * @param state {@code open}, {@code due-soon}, {@code late}, {@code done}, {@code exempt} or {@code
 *     left} for who lost access to the place without acknowledging
 * @param version the revision that they acknowledged; null if they did not
 * @param leftAt since when they have no access; null unless the state is {@code left}
 */
public record RecordEntry(
        PersonBrief person,
        String userName,
        Named unit,
        String site,
        String state,
        Instant dueAt,
        Integer version,
        Instant at,
        String exemptReason,
        Instant leftAt) {

    static RecordEntry of(RecordReaderQueries.Reader reader) {
        return new RecordEntry(
                reader.person(),
                reader.userName(),
                reader.person().department(),
                reader.site(),
                reader.state(),
                reader.dueAt(),
                reader.revision(),
                reader.at(),
                reader.exemptReason(),
                reader.state().equals("left") ? reader.leftAt() : null);
    }
}

package org.rounds.mustread.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.model.Named;

/**
 * A reader on the record of a must-read.
 *
 * @param person with the name at the time of issue
 * @param userName their user name
 * @param unit their department at that time; null for none
 * @param state {@code open}, {@code due-soon}, {@code late}, {@code done}, {@code exempt} or {@code
 *     left} (lost access before acknowledging)
 * @param version the revision that they acknowledged; null for none
 * @param leftAt when they lost access; null unless the state is {@code left}
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

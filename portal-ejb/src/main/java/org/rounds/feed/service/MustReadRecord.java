package org.rounds.feed.service;

import java.time.Instant;
import java.util.List;

/**
 * A must-read as its record shows it.
 *
 * @param revisions all of them, the newest first
 * @param audience for whom it was issued, by the names of that day
 * @param frozenAt when that audience was written down
 * @param signedOffBy name of who closed the record; null while it is open
 */
public record MustReadRecord(
        Long id,
        Instant dueAt,
        List<Revision> revisions,
        List<Acknowledgement.Audience> audience,
        Instant frozenAt,
        Instant signedOffAt,
        String signedOffBy) {

    /** What was to be acknowledged, since when, and by whose word. */
    public record Revision(
            int version, String title, String text, Instant issuedAt, String issuerName) {

        private Revision withoutText() {
            return new Revision(version, title, "", issuedAt, issuerName);
        }
    }

    /** The same with what was to be read left out. */
    MustReadRecord withoutTexts() {
        return new MustReadRecord(
                id,
                dueAt,
                revisions.stream().map(Revision::withoutText).toList(),
                audience,
                frozenAt,
                signedOffAt,
                signedOffBy);
    }

    /** What is asked for now. */
    public Revision newest() {
        return revisions.get(0);
    }
}

package org.rounds.feed.service;

import java.time.Instant;
import java.util.List;

/**
 * A must-read as its record shows it.
 *
 * @param revisions all of them, the newest first
 * @param audience for whom it was issued, by the names of that day
 * @param frozenAt when that audience was written down
 */
public record MustReadRecord(
        Long id,
        List<Revision> revisions,
        List<Acknowledgement.Audience> audience,
        Instant frozenAt) {

    /**
     * What was to be acknowledged, since when, and by whose word.
     *
     * @param dueAt until when; null where a former one is too old for that to be known
     * @param signedOffAt when its record was closed; null if it never was
     * @param signedOffBy name of who closed it
     */
    public record Revision(
            int version,
            String title,
            String text,
            Instant issuedAt,
            String issuerName,
            Instant dueAt,
            Instant signedOffAt,
            String signedOffBy) {

        private Revision withoutText() {
            return new Revision(
                    version, title, "", issuedAt, issuerName, dueAt, signedOffAt, signedOffBy);
        }
    }

    /** The same with what was to be read left out. */
    MustReadRecord withoutTexts() {
        return new MustReadRecord(
                id, revisions.stream().map(Revision::withoutText).toList(), audience, frozenAt);
    }

    /** What is asked for now. */
    public Revision newest() {
        return revisions.get(0);
    }

    /** A revision of that number, which has to be there. */
    Revision revision(int version) {
        return revisions.get(newest().version() - version);
    }
}

package org.rounds.mustread.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rounds.stream.service.Audience;

/**
 * A must-read as its record shows it.
 *
 * @param revisions all of them, the newest first
 * @param audience for whom it was issued, by the names of that day
 * @param frozenAt when that audience was written down
 * @param leftOut how many belonged to it and could not sign in
 * @param leftOutNames the first twenty names of these; null for none
 */
public record MustReadRecord(
        Long id,
        List<Revision> revisions,
        List<Audience> audience,
        Instant frozenAt,
        int leftOut,
        String leftOutNames) {

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

    /** A text that was shown from then on. */
    record Wording(Instant from, String title, String text) {

        private boolean isBefore(Instant end) {
            return end == null || from.isBefore(end);
        }
    }

    /**
     * What readers of a revision were shown, the oldest first: the text as it was issued, and as
     * minor edits left it, until the next revision or the signature.
     *
     * @param all every wording of the announcement, the oldest first
     */
    List<Wording> shown(int version, List<Wording> all) {
        Revision asked = revision(version);
        int first = at(asked.issuedAt(), all);
        int next =
                version == newest().version()
                        ? all.size()
                        : at(revision(version + 1).issuedAt(), all);
        List<Wording> shown = new ArrayList<>();
        Wording issued = all.get(first);
        shown.add(new Wording(asked.issuedAt(), issued.title(), issued.text()));
        all.subList(first + 1, Math.max(first + 1, next)).stream()
                .filter(wording -> wording.isBefore(asked.signedOffAt()))
                .forEach(shown::add);
        return shown;
    }

    /** Which wording was shown then. */
    private static int at(Instant moment, List<Wording> all) {
        int at = 0;
        while (at + 1 < all.size() && !all.get(at + 1).from().isAfter(moment)) {
            at++;
        }
        return at;
    }

    /** The same with what was to be read left out. */
    MustReadRecord withoutTexts() {
        return new MustReadRecord(
                id,
                revisions.stream().map(Revision::withoutText).toList(),
                audience,
                frozenAt,
                leftOut,
                leftOutNames);
    }

    /** What is asked for now. */
    public Revision newest() {
        return revisions.get(0);
    }

    /** That number if another revision followed; null for the newest. */
    Integer former(int version) {
        return version == newest().version() ? null : version;
    }

    /** A revision of that number, which has to be there. */
    Revision revision(int version) {
        return revisions.get(newest().version() - version);
    }
}

package org.rounds.mustread.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rounds.stream.service.Audience;

/**
 * A must-read as its record shows it.
 *
 * @param revisions all of them, newest first
 * @param audience audiences, by their names at the time of issue
 * @param frozenAt when the audience was frozen
 * @param leftOut number of members of the audience who could not sign in
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
     * A revision, with its time and issuer.
     *
     * @param dueAt due date; null if unknown for an old revision
     * @param signedOffAt when its record was closed; null for never
     * @param signedOffBy name of the signer
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

    /** A text that was shown from that time on. */
    record Wording(Instant from, String title, String text) {

        private boolean isBefore(Instant end) {
            return end == null || from.isBefore(end);
        }
    }

    /**
     * The texts that readers of a revision were shown, oldest first: the issued text and minor
     * edits, until the next revision or the signature.
     *
     * @param all all wordings of the announcement, oldest first
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

    /** Index of the wording shown at that time. */
    private static int at(Instant moment, List<Wording> all) {
        int at = 0;
        while (at + 1 < all.size() && !all.get(at + 1).from().isAfter(moment)) {
            at++;
        }
        return at;
    }

    /** A copy without texts. */
    MustReadRecord withoutTexts() {
        return new MustReadRecord(
                id,
                revisions.stream().map(Revision::withoutText).toList(),
                audience,
                frozenAt,
                leftOut,
                leftOutNames);
    }

    /** The newest revision. */
    public Revision newest() {
        return revisions.get(0);
    }

    /** The number if another revision followed; null for the newest. */
    Integer former(int version) {
        return version == newest().version() ? null : version;
    }

    /** The revision of an existing number. */
    Revision revision(int version) {
        return revisions.get(newest().version() - version);
    }
}

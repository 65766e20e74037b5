package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;
import org.rounds.mustread.model.ReaderState;
import org.rounds.shared.service.Page;
import org.rounds.stream.service.Audience;

/**
 * What the page of a must-read shows of how far it is: numbers to its readers, and names to those
 * who see its record.
 *
 * @param versions all of them, the newest first; none where no names are shown
 * @param former the version that is shown, if it is not the newest; null for the newest
 * @param readers a page of the audience; none where no names are shown
 * @param next cursor of the next page of readers; null at the end
 * @param maySignOff whether the caller may close the record of the version that is shown
 */
public record ProgressPage(
        Subject subject,
        MustReadProgress progress,
        List<MustReadRecord.Revision> versions,
        MustReadRecord.Revision former,
        List<Reader> readers,
        String next,
        Shows shows,
        boolean maySignOff) {

    /** The page without names. */
    static ProgressPage numbers(Subject subject, MustReadProgress progress) {
        Shows shows = new Shows(subject.signedOffAt() != null, progress.frozenAt() != null, false);
        return new ProgressPage(subject, progress, List.of(), null, List.of(), null, shows, false);
    }

    /**
     * The same with names.
     *
     * @param version whose readers these are; null for the newest
     * @param overseen whether the caller exempts people and signs the record off
     */
    ProgressPage withNames(
            List<MustReadRecord.Revision> all,
            MustReadRecord.Revision version,
            Page<RecordEntry> entries,
            boolean overseen) {
        boolean newest = version == null;
        boolean open = overseen && newest && subject.signedOffAt() == null;
        return new ProgressPage(
                subject,
                progress,
                all,
                version,
                entries.items().stream().map(each -> new Reader(each, May.of(each, open))).toList(),
                entries.next(),
                new Shows(newest && shows.signature(), newest, true),
                open);
    }

    /** The number of the version that is shown. */
    public int version() {
        return former == null ? progress.version() : former.version();
    }

    /**
     * What is acknowledged.
     *
     * @param author name of who asks for it
     * @param stream address of the stream that tells when somebody acknowledges; empty once its
     *     record is closed
     * @param deleted whether there is nothing left but its record
     */
    public record Subject(
            long id,
            String title,
            String author,
            String stream,
            List<Audience> audience,
            Instant signedOffAt,
            boolean deleted) {

        /** What its record says of one whose announcement is deleted. */
        static Subject kept(MustReadRecord record) {
            MustReadRecord.Revision newest = record.newest();
            return new Subject(
                    record.id(),
                    newest.title(),
                    newest.issuerName(),
                    "",
                    record.audience(),
                    newest.signedOffAt(),
                    true);
        }
    }

    /**
     * Which readers are wanted.
     *
     * @param state only those in that state; null for all
     * @param version of that revision; null for the newest
     * @param department id of their department; null for all
     */
    public record Filter(String state, Integer version, Long department) {}

    /**
     * The parts of the page.
     *
     * @param signature under the newest version, which is shown
     * @param numbers by department, of the newest version
     * @param names of the readers
     */
    public record Shows(boolean signature, boolean numbers, boolean names) {}

    /** Somebody in the audience, with what the caller may do about them. */
    public record Reader(RecordEntry entry, May may) {}

    /**
     * What the caller may do about a reader.
     *
     * @param exempt frees them from acknowledging
     * @param require takes their exemption back
     */
    public record May(boolean exempt, boolean require) {

        private static May of(RecordEntry reader, boolean open) {
            ReaderState state = ReaderState.ofWord(reader.state()).orElseThrow();
            return new May(open && state.isOutstanding(), open && state == ReaderState.EXEMPT);
        }
    }
}

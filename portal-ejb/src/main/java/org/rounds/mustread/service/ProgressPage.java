package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;
import org.rounds.mustread.model.ReaderState;
import org.rounds.shared.service.Page;
import org.rounds.stream.service.Audience;

/**
 * Data of a must-read's progress page: numbers for its readers, and names for people who can see
 * its record.
 *
 * @param versions all of them, newest first; empty without names
 * @param former the version shown, if it is not the newest; null for the newest
 * @param readers a page of the audience; empty without names
 * @param next cursor of the next page of readers; null at the end
 * @param maySignOff whether the caller can sign off the record of the version shown
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
     * The page with names.
     *
     * @param version of these readers; null for the newest
     * @param overseen whether the caller can exempt people and sign the record off
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

    /** The number of the version shown. */
    public int version() {
        return former == null ? progress.version() : former.version();
    }

    /**
     * The announcement.
     *
     * @param author name of its author
     * @param stream address of the stream with live updates; empty once its record is closed
     * @param deleted whether only its record is left
     */
    public record Subject(
            long id,
            String title,
            String author,
            String stream,
            List<Audience> audience,
            Instant signedOffAt,
            boolean deleted) {

        /** From the record, if the announcement is deleted. */
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
     * Filter of readers.
     *
     * @param state only with this state; null for all
     * @param version the revision; null for the newest
     * @param department id of their department; null for all
     */
    public record Filter(String state, Integer version, Long department) {}

    /**
     * Which parts the page shows.
     *
     * @param signature of the newest version
     * @param numbers by department, of the newest version
     * @param names of the readers
     */
    public record Shows(boolean signature, boolean numbers, boolean names) {}

    /** A reader with the caller's rights. */
    public record Reader(RecordEntry entry, May may) {}

    /**
     * The caller's rights on a reader.
     *
     * @param exempt exempt them
     * @param require revoke their exemption
     */
    public record May(boolean exempt, boolean require) {

        private static May of(RecordEntry reader, boolean open) {
            ReaderState state = ReaderState.ofWord(reader.state()).orElseThrow();
            return new May(open && state.isOutstanding(), open && state == ReaderState.EXEMPT);
        }
    }
}

package org.rounds.mustread.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rounds.people.service.AbsenceService;
import org.rounds.posting.service.ActivityService;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Streams;
import org.rounds.testing.Database;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** A hospital with must-reads and a settable clock. */
public abstract class MustReadFixture {

    /**
     * Ids are times, and the audit log is not cleared between tests: every test uses a month of its
     * own.
     */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    protected final Instant now =
            Instant.parse("2026-11-02T08:00:00Z")
                    .plus(Duration.ofDays(30L * MONTHS.getAndIncrement()));

    protected final Instant due = now.plus(Duration.ofDays(7));

    public final Database database;
    public final SettableClock clock = new SettableClock(now);
    protected final Signed signed = new Signed();
    public final Wiring wiring;
    public final SampleHospital hospital;
    public final ActivityService activities;
    protected final MustReadService mustReads;
    protected final MustReadRecordService records;
    protected final ProgressService progress;
    protected final LateJoinerTimer growth;
    protected final AbsenceService absences;

    /** Owns workspace 1, which is closed; everybody is a member. */
    protected final Caller lead;

    protected final Caller manager;

    public MustReadFixture(Database database) throws SQLException {
        this.database = database;
        database.clear();
        wiring = new Wiring(database, clock).signed(signed);
        hospital = SampleHospital.in(database, 12, 2, 0);
        activities = wiring.get(ActivityService.class);
        mustReads = wiring.get(MustReadService.class);
        records = wiring.get(MustReadRecordService.class);
        progress = wiring.get(ProgressService.class);
        growth = wiring.get(LateJoinerTimer.class);
        absences = wiring.observe(ReaderKeeper.class).get(AbsenceService.class);
        lead = Signed.staff(person(0));
        manager = new Caller(person(9), "p9", "P", true, Set.of(Roles.COMMUNITY_MANAGER));
        database.run(() -> wiring.get(Streams.class).staffStream("everyone", "All", "/"));
    }

    protected long person(int number) {
        return hospital.people().get(number);
    }

    protected long issue(Caller issuer, boolean joiners, String... audiences) {
        return issue(issuer, null, joiners, audiences);
    }

    /** Issues a must-read in a person's name; null for the issuer's own. */
    protected long issue(Caller issuer, Long author, boolean joiners, String... audiences) {
        return as(
                issuer,
                () ->
                        activities
                                .post(
                                        Posts.of("announcement", "Two nurses check the pump.")
                                                .withTitle("Double check")
                                                .withMustRead(
                                                        new IssueMustRead(
                                                                due, joiners, List.of(), "none"))
                                                .withReaders(List.of(audiences))
                                                .withAuthor(author)
                                                .build())
                                .id());
    }

    protected <T> T as(Caller caller, Supplier<T> call) {
        signed.in(caller);
        return database.in(call);
    }

    protected void run(Caller caller, Runnable call) {
        signed.in(caller);
        database.run(call);
    }

    protected void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    protected List<String> names(Caller issuer, long id) {
        return as(issuer, () -> records.list(id, null, null, null, 100, null)).items().stream()
                .map(entry -> entry.person().name())
                .toList();
    }

    protected String csv(Caller issuer, long id) {
        return csv(issuer, id, null);
    }

    protected String csv(Caller issuer, long id, Integer version) {
        return as(
                issuer,
                () -> {
                    StringBuilder out = new StringBuilder();
                    try {
                        records.writeCsv(id, records.version(id, version), out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toString();
                });
    }

    protected byte[] pdf(Caller issuer, long id) {
        return pdf(issuer, id, null);
    }

    protected byte[] pdf(Caller issuer, long id, Integer version) {
        return as(
                issuer,
                () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try {
                        records.writePdf(
                                id,
                                records.version(id, version),
                                new RecordWords(UnaryOperator.identity(), ZoneOffset.UTC),
                                out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toByteArray();
                });
    }

    /** The progress page with its first hundred readers. */
    protected ProgressPage page(Caller caller, long id, String state, Integer version) {
        ProgressPage.Filter wanted = new ProgressPage.Filter(state, version, null);
        return as(caller, () -> progress.page(id, wanted, 100, null));
    }

    protected Acknowledgement asked(Caller reader, long id) {
        return as(reader, () -> activities.get(id)).parts().acknowledgement();
    }
}

package org.rounds.shared.spi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Wiring;

/** An index that reads changes page by page sees every document and every change. */
class SearchablesIT {

    private static final int PAGE = 7;

    private final Database database;
    private final SampleHospital hospital;
    private final Iterable<Searchable> searchables;

    SearchablesIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        hospital = SampleHospital.in(database, 12, 3, 30);
        searchables = new Wiring(database, Clock.systemUTC()).get(Index.class).searchables;
    }

    @OnBothDatabases
    void aWalkReadsEverythingOnce() {
        List<SearchDocument> all = walk(SearchPosition.START);
        assertThat(all)
                .extracting(document -> document.type() + document.id())
                .doesNotHaveDuplicates();
        assertThat(all.stream().collect(Collectors.groupingBy(SearchDocument::type)))
                .hasEntrySatisfying("person", people -> assertThat(people).hasSize(12))
                .hasEntrySatisfying("workspace", rooms -> assertThat(rooms).hasSize(3))
                .hasEntrySatisfying("post", posts -> assertThat(posts).hasSize(30))
                .hasEntrySatisfying("comment", comments -> assertThat(comments).hasSize(90));
    }

    @OnBothDatabases
    void aPageIsOneQueryInTheOrderOfChanges() {
        change(
                "update activity set text = 'changed' where id = :id",
                Parameters.of("id", hospital.activities().get(4)));
        for (Searchable each : searchables) {
            List<SearchDocument> page = new ArrayList<>();
            assertThat(
                            database.statements(
                                    () ->
                                            database.run(
                                                    () ->
                                                            page.addAll(
                                                                    each.changed(
                                                                            SearchPosition.START,
                                                                            1000)))))
                    .hasSize(1);
            assertThat(page)
                    .isSortedAccordingTo(
                            Comparator.comparing(SearchDocument::changedAt)
                                    .thenComparing(SearchDocument::id));
        }
    }

    @OnBothDatabases
    void documentsSayWhatTheyAreAndWhoMayRead() {
        long person = hospital.people().get(2);
        change(
                "update person set about = 'Asks *why*', language = 'de' where id = :person",
                Parameters.of("person", person));
        assertThat(newest("person", person))
                .isEqualTo(
                        document(
                                newest("person", person),
                                0,
                                "Anna Nörd02",
                                "Nurse 😀\nAsks *why*",
                                "/people/person2",
                                "de",
                                "staff"));
        long room = hospital.rooms().get(0);
        long secret = hospital.rooms().get(2);
        assertThat(newest("workspace", room))
                .isEqualTo(
                        document(
                                newest("workspace", room),
                                0,
                                "Room 0",
                                "Sepsis bundle",
                                "/workspaces/room-0",
                                "",
                                "staff",
                                "workspace/" + room));
        assertThat(newest("workspace", secret).readers()).containsExactly("workspace/" + secret);
        long post = hospital.activities().get(2);
        change(
                "update activity set title = 'Title', text = 'Wash **hands**' where id = :post",
                Parameters.of("post", post));
        assertThat(newest("post", post))
                .isEqualTo(
                        document(
                                newest("post", post),
                                0,
                                "Title",
                                "Wash hands",
                                "/activities/" + post,
                                "de",
                                "workspace/" + secret));
        long comment = comment(post);
        assertThat(newest("comment", comment))
                .isEqualTo(
                        document(
                                newest("comment", comment),
                                post,
                                "",
                                "Thanks",
                                "/activities/" + post,
                                "",
                                "workspace/" + secret));
    }

    @OnBothDatabases
    void whatIsChangedComesAgain() {
        long post = hospital.activities().get(0);
        long room = hospital.rooms().get(0);
        Instant before = newest("post", post).changedAt();
        long later = before.plusSeconds(60).toEpochMilli();
        change("update activity set changed_at = changed_at - 60000", Parameters.none());
        change("update activity set text = 'New' where id = :post", Parameters.of("post", post));
        SearchDocument changed = newest("post", post);
        assertThat(changed.text()).isEqualTo("New");
        assertThat(changed.changedAt().toEpochMilli()).isBetween(before.toEpochMilli(), later);
        change(
                "update workspace set visibility = 'PRIVATE' where id = :room",
                Parameters.of("room", room));
        assertThat(walk(SearchPosition.of(changed).resumed()))
                .filteredOn(document -> document.type().equals("workspace"))
                .filteredOn(document -> document.id() == room)
                .extracting(SearchDocument::readers)
                .containsExactly(List.of("workspace/" + room));
    }

    @OnBothDatabases
    void whatIsRemovedIsReportedWithoutItsTextsUntilItIsRestored() {
        long post = hospital.activities().get(0);
        long comment = comment(post);
        change("update activity set deleted_at = 1 where id = :post", Parameters.of("post", post));
        change(
                "update feed_comment set hidden = true where id = :comment",
                Parameters.of("comment", comment));
        change(
                "update person set status = 'DEACTIVATED' where id = :id",
                Parameters.of("id", hospital.people().get(3)));
        assertThat(newest("post", post)).satisfies(SearchablesIT::isRemoved);
        assertThat(newest("comment", comment)).satisfies(SearchablesIT::isRemoved);
        assertThat(newest("person", hospital.people().get(3))).satisfies(SearchablesIT::isRemoved);
        assertThat(newest("person", hospital.people().get(10)))
                .as("known from history alone")
                .satisfies(SearchablesIT::isRemoved);
        change(
                "update activity set deleted_at = null where id = :post",
                Parameters.of("post", post));
        change(
                "update feed_comment set hidden = false where id = :comment",
                Parameters.of("comment", comment));
        assertThat(newest("post", post).removed()).isFalse();
        assertThat(newest("comment", comment).text()).isEqualTo("Thanks");
    }

    @OnBothDatabases
    void whatIsPurgedIsReportedAsRemoved() {
        long officer = hospital.people().get(0);
        change(
                "insert into purge (activity_id, purged_by, purged_at, reason, author_id, address, posted_at)"
                        + " values (42, :purgedBy, :purgedAt, 'patient', :purgedBy, 'everyone', 1)",
                Parameters.of("purgedBy", officer).and("purgedAt", Clock.systemUTC().millis()));
        assertThat(newest("post", 42)).satisfies(SearchablesIT::isRemoved);
    }

    private static void isRemoved(SearchDocument document) {
        assertThat(document)
                .isEqualTo(
                        SearchDocument.removed(
                                document.type(), document.id(), document.changedAt()));
    }

    private static SearchDocument document(
            SearchDocument said,
            long parent,
            String title,
            String text,
            String link,
            String language,
            String... readers) {
        return new SearchDocument(
                said.type(),
                said.id(),
                parent,
                title,
                text,
                link,
                language,
                List.of(readers),
                said.changedAt(),
                false);
    }

    private SearchDocument newest(String type, long id) {
        return walk(SearchPosition.START).stream()
                .filter(document -> document.type().equals(type) && document.id() == id)
                .max(Comparator.comparing(SearchDocument::changedAt))
                .orElseThrow();
    }

    /** Reads all documents after a position, page by page. */
    private List<SearchDocument> walk(SearchPosition from) {
        List<SearchDocument> read = new ArrayList<>();
        for (Searchable each : searchables) {
            SearchPosition position = from;
            List<SearchDocument> page;
            do {
                SearchPosition after = position;
                page = database.in(() -> each.changed(after, PAGE));
                read.addAll(page);
                position = page.isEmpty() ? after : SearchPosition.of(page.get(page.size() - 1));
            } while (page.size() == PAGE);
        }
        return read;
    }

    private long comment(long post) {
        return database.in(
                () ->
                        Rows.list(
                                        database.entities(),
                                        "select min(id) from feed_comment where activity_id = :post",
                                        Parameters.of("post", post),
                                        Row::id)
                                .get(0));
    }

    private void change(String sql, Parameters values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    /** A sample index. */
    static class Index {

        @Inject private Instance<Searchable> searchables;
    }
}

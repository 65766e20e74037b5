package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each table has an owner. Access by other features is listed here, as found in the statements of
 * the code; nothing may be added without a reason (docs/adr/0020).
 */
class TablesTest {

    /** Tables and views by owner. */
    private static final Map<String, Set<String>> OWNED =
            Map.ofEntries(
                    Map.entry(
                            "activity",
                            Set.of(
                                    "activity",
                                    "activity_opening",
                                    "activity_person",
                                    "activity_topic",
                                    "archived_item",
                                    "feed_comment",
                                    "mention",
                                    "mute",
                                    "reaction",
                                    "text_version")),
                    Map.entry("attachment", Set.of("attachment")),
                    Map.entry("demo", Set.of("setting")),
                    Map.entry("feed", Set.of("bookmark", "pin")),
                    Map.entry("identity", Set.of("demo_account", "sign_in_throttle")),
                    Map.entry(
                            "imports", Set.of("import_deactivation", "import_fault", "import_job")),
                    Map.entry("linkpreview", Set.of("link_preview")),
                    Map.entry("live", Set.of("live_signal")),
                    Map.entry("moderation", Set.of("report")),
                    Map.entry(
                            "mustread",
                            Set.of(
                                    "acknowledgement",
                                    "must_read",
                                    "must_read_asked",
                                    "must_read_audience",
                                    "must_read_former_reader",
                                    "must_read_reader",
                                    "must_read_revision",
                                    "must_read_step")),
                    Map.entry(
                            "notification",
                            Set.of(
                                    "mail",
                                    "must_read_call",
                                    "notification",
                                    "notification_actor",
                                    "notification_choice",
                                    "notification_setting",
                                    "push",
                                    "push_device")),
                    Map.entry(
                            "people",
                            Set.of(
                                    "absence",
                                    "assignment",
                                    "department",
                                    "directory_key",
                                    "follow",
                                    "person",
                                    "person_relation",
                                    "person_source",
                                    "person_word",
                                    "site",
                                    "unit_source")),
                    Map.entry("poll", Set.of("poll", "poll_option", "poll_vote", "poll_voter")),
                    Map.entry(
                            "posting",
                            Set.of("delegation", "draft", "published_activity", "scheduled_post")),
                    Map.entry("purge", Set.of("purge", "purge_witness")),
                    Map.entry(
                            "shared",
                            Set.of("audit_entry", "node_lease", "replayable_answer", "shared_key")),
                    Map.entry(
                            "stream",
                            Set.of(
                                    "audience",
                                    "audience_member",
                                    "former_reading",
                                    "stream",
                                    "stream_entry",
                                    "stream_grant",
                                    "stream_reader",
                                    "subscription")),
                    Map.entry("timeline", Set.of("feed_change", "feed_change_kept")),
                    Map.entry(
                            "workspace",
                            Set.of(
                                    "acquaintance",
                                    "invitation",
                                    "join_answer",
                                    "join_request",
                                    "membership",
                                    "workspace")));

    /**
     * Tables that features read besides their own: tables of features below them, joined for lists,
     * and the views {@code acquaintance}, {@code audience}, {@code audience_member}, {@code
     * must_read_asked} and {@code stream_reader}, which exist for that.
     */
    private static final Map<String, Set<String>> READ =
            Map.ofEntries(
                    Map.entry("activity", Set.of("department", "person", "stream", "subscription")),
                    Map.entry("attachment", Set.of("scheduled_post")),
                    Map.entry("demo", Set.of("person")),
                    Map.entry(
                            "discussion",
                            Set.of("activity", "department", "feed_comment", "person", "stream")),
                    Map.entry(
                            "feed",
                            Set.of(
                                    "activity",
                                    "department",
                                    "feed_comment",
                                    "follow",
                                    "link_preview",
                                    "mention",
                                    "must_read",
                                    "must_read_asked",
                                    "must_read_reader",
                                    "person",
                                    "reaction",
                                    "stream",
                                    "stream_grant")),
                    Map.entry(
                            "moderation",
                            Set.of(
                                    "activity",
                                    "feed_comment",
                                    "person",
                                    "stream",
                                    "stream_grant",
                                    "stream_reader")),
                    Map.entry(
                            "mustread",
                            Set.of(
                                    "absence",
                                    "activity",
                                    "audience",
                                    "audience_member",
                                    "department",
                                    "person",
                                    "person_source",
                                    "site",
                                    "stream",
                                    "stream_grant",
                                    "stream_reader",
                                    "text_version")),
                    Map.entry(
                            "notification",
                            Set.of(
                                    "absence",
                                    "department",
                                    "must_read_asked",
                                    "mute",
                                    "person",
                                    "stream",
                                    "stream_reader")),
                    Map.entry("people", Set.of("acquaintance", "stream_reader")),
                    Map.entry("posting", Set.of("department", "person")),
                    Map.entry("purge", Set.of("department", "person")),
                    Map.entry("stream", Set.of("activity")),
                    Map.entry(
                            "timeline",
                            Set.of(
                                    "activity",
                                    "bookmark",
                                    "feed_comment",
                                    "mention",
                                    "person",
                                    "stream",
                                    "stream_entry",
                                    "stream_grant",
                                    "subscription")),
                    Map.entry("workspace", Set.of("department", "person")));

    /**
     * Tables that features write besides their own: a column of their kind, or a flag of a
     * subscription.
     */
    private static final Map<String, Set<String>> WRITTEN =
            Map.of("activity", Set.of("subscription"), "kudos", Set.of("activity"));

    private static final Pattern MADE =
            Pattern.compile("(?i)create (?:table|view) (?:if not exists )?(\\w+)");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private static final Pattern TEXT =
            Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    private static final Pattern READS = Pattern.compile("(?i)\\b(?:from|join)\\s+(\\w+)");

    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(?:insert into|(?<!for )update|delete from)\\s+(\\w+)");

    @Test
    void everyTableHasOneOwner() {
        Set<String> made =
                Sources.migrations().stream()
                        .flatMap(file -> MADE.matcher(Sources.read(file)).results())
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        List<String> owned = OWNED.values().stream().flatMap(Set::stream).toList();
        assertThat(owned).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(owned)).isEqualTo(new TreeSet<>(made));
    }

    @Test
    void featuresReadForeignTablesOnlyWhereThatIsNamedHere() {
        assertThat(foreign(READS)).isEqualTo(new TreeMap<>(READ));
    }

    @Test
    void featuresWriteTheirOwnTables() {
        assertThat(foreign(WRITES)).isEqualTo(new TreeMap<>(WRITTEN));
    }

    @Test
    void aForeignTableIsFound() {
        String code =
                "/* \"from person\" */ sql = \"select 1 from report\" + \" join \" + \"person\"";
        assertThat(tables(code, READS)).containsExactlyInAnyOrder("report", "person");
    }

    private static Map<String, Set<String>> foreign(Pattern statement) {
        Map<String, Set<String>> foreign = new TreeMap<>();
        for (Path file : Sources.classes()) {
            String feature = Sources.feature(file);
            Set<String> others = new TreeSet<>(tables(Sources.read(file), statement));
            others.retainAll(
                    OWNED.entrySet().stream()
                            .filter(each -> !each.getKey().equals(feature))
                            .flatMap(each -> each.getValue().stream())
                            .collect(Collectors.toSet()));
            if (!others.isEmpty()) {
                foreign.computeIfAbsent(feature, key -> new TreeSet<>()).addAll(others);
            }
        }
        return foreign;
    }

    /** Tables in the statements of a file. */
    private static Set<String> tables(String code, Pattern statement) {
        String texts =
                TEXT.matcher(COMMENT.matcher(code).replaceAll(""))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .collect(Collectors.joining(" "));
        return Stream.of(texts)
                .flatMap(text -> statement.matcher(text).results())
                .map(MatchResult::group)
                .map(found -> found.replaceFirst("(?s).*\\s", ""))
                .collect(Collectors.toSet());
    }
}

package org.rounds.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rounds.house.ArchitectureTest.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dependencies between features, and the doors they use (docs/adr/0001, docs/adr/0020). */
class FeaturesTest {

    /** Features of which posts consist. */
    private static final Set<String> WRITTEN =
            Set.of("activity", "attachment", "discussion", "mustread", "people", "poll", "stream");

    /** Features that the models and services of a feature may use, besides {@code shared}. */
    private static final Map<String, Set<String>> MAY_KNOW =
            Map.ofEntries(
                    Map.entry("shared", Set.of()),
                    Map.entry("operation", Set.of()),
                    Map.entry("job", Set.of()),
                    Map.entry("people", Set.of("filestore")),
                    Map.entry("identity", Set.of("people")),
                    Map.entry("notification", Set.of("job", "people")),
                    Map.entry("workspace", Set.of("people")),
                    Map.entry("filestore", Set.of()),
                    Map.entry("linkpreview", Set.of("job")),
                    Map.entry("markup", Set.of("people")),
                    Map.entry("stream", Set.of("people")),
                    Map.entry("activity", Set.of("job", "markup", "people", "stream")),
                    Map.entry("timeline", Set.of("activity", "stream")),
                    Map.entry("attachment", Set.of("activity", "filestore", "stream")),
                    Map.entry("poll", Set.of("activity", "stream")),
                    Map.entry("kudos", Set.of("activity", "stream")),
                    Map.entry("discussion", Set.of("activity", "markup", "people", "stream")),
                    Map.entry("moderation", Set.of("activity", "people", "stream")),
                    Map.entry(
                            "mustread", Set.of("activity", "filestore", "job", "people", "stream")),
                    Map.entry("feed", union(WRITTEN, "linkpreview", "markup", "timeline")),
                    Map.entry("posting", union(WRITTEN, "feed", "job", "linkpreview", "markup")),
                    Map.entry("purge", Set.of("activity", "people", "stream")),
                    Map.entry("importfile", Set.of("discussion", "people", "posting", "workspace")),
                    Map.entry("directory", Set.of("importfile", "people")),
                    Map.entry(
                            "engage",
                            Set.of("discussion", "importfile", "people", "posting", "workspace")),
                    Map.entry(
                            "imports",
                            union(
                                    WRITTEN,
                                    "directory",
                                    "engage",
                                    "importfile",
                                    "posting",
                                    "workspace")),
                    Map.entry("demo", union(WRITTEN, "identity", "posting", "workspace")),
                    Map.entry("live", Set.of("feed", "identity", "notification")),
                    Map.entry(
                            "shell",
                            union(
                                    WRITTEN,
                                    "feed",
                                    "moderation",
                                    "notification",
                                    "posting",
                                    "workspace")));

    /** Features that the pages and resources of a feature may use, by any package. */
    private static final Map<String, Set<String>> PAGES_MAY_KNOW =
            Map.ofEntries(
                    Map.entry("activity", Set.of("discussion")),
                    Map.entry("discussion", Set.of("activity", "shell")),
                    Map.entry("feed", union(WRITTEN, "posting", "shell", "timeline")),
                    Map.entry("imports", Set.of("importfile")),
                    Map.entry("live", Set.of("feed", "identity", "notification")),
                    Map.entry("mustread", Set.of("feed", "people", "stream")),
                    Map.entry("notification", Set.of("people")),
                    Map.entry("kudos", Set.of("activity")),
                    Map.entry("poll", Set.of("activity")),
                    Map.entry("purge", Set.of("people")),
                    Map.entry(
                            "posting",
                            Set.of("activity", "discussion", "feed", "people", "shell", "stream")),
                    Map.entry(
                            "shell",
                            Set.of(
                                    "feed",
                                    "moderation",
                                    "mustread",
                                    "notification",
                                    "people",
                                    "stream")),
                    Map.entry("stream", Set.of("feed", "shell")),
                    Map.entry("workspace", Set.of("feed", "people", "shell")));

    /** Doors: classes that other features may use, besides services and records. */
    private static final Map<String, Set<String>> DOORS =
            Map.ofEntries(
                    Map.entry("job", Set.of("Outbox")),
                    Map.entry(
                            "filestore",
                            Set.of("FileStore", "FileTypes", "PdfSheet", "Pictures", "VirusScan")),
                    Map.entry("linkpreview", Set.of("LinkPreviews")),
                    Map.entry("markup", Set.of("TextGate")),
                    Map.entry("stream", Set.of("FeedPolicy", "StreamGuard", "Streams")),
                    Map.entry(
                            "activity",
                            Set.of(
                                    "Activities",
                                    "ActivityGuard",
                                    "ActivityKinds",
                                    "ActivityNotifier",
                                    "ConcernedPeople",
                                    "Deadline",
                                    "ItemLookup",
                                    "Publisher")),
                    Map.entry("timeline", Set.of("FeedPaths", "NewsLookup", "Timeline")),
                    Map.entry("attachment", Set.of("Attachments")),
                    Map.entry("poll", Set.of("Polls")),
                    Map.entry("kudos", Set.of()),
                    Map.entry("discussion", Set.of("CommentLookup")),
                    Map.entry("moderation", Set.of()),
                    Map.entry("mustread", Set.of("MustReadIssuer", "MustReadReviser")),
                    Map.entry("feed", Set.of("ActivityCards", "LiveSubscriptions")),
                    Map.entry("posting", Set.of("ActivityIntake", "ScheduledPosts")),
                    Map.entry("purge", Set.of()),
                    Map.entry(
                            "importfile",
                            Set.of(
                                    "CleanText",
                                    "CsvTable",
                                    "ImportRefused",
                                    "PersonSyntax",
                                    "RecordLimitReader",
                                    "RowFaults",
                                    "TextFile")),
                    Map.entry("directory", Set.of("FhirDirectoryReader", "StaffCsvReader")),
                    Map.entry("engage", Set.of("EngageExportReader")));

    @TestFactory
    Stream<DynamicTest> aFeatureKnowsOnlyThoseBelowIt() {
        return MAY_KNOW.keySet().stream()
                .map(each -> DynamicTest.dynamicTest(each, () -> knowsOnlyThoseBelow(each)));
    }

    private static void knowsOnlyThoseBelow(String feature) {
        knowsOnly(feature, MAY_KNOW.get(feature), "model", "service", "spi");
    }

    /** The names of all features. */
    static Set<String> features() {
        return MAY_KNOW.keySet();
    }

    @TestFactory
    Stream<DynamicTest> thePagesOfAFeatureKnowOnlyThoseTheyShow() {
        return MAY_KNOW.keySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each,
                                        () ->
                                                knowsOnly(
                                                        each,
                                                        PAGES_MAY_KNOW.getOrDefault(each, Set.of()),
                                                        "web")));
    }

    private static void knowsOnly(String feature, Set<String> known, String... layers) {
        String[] others =
                MAY_KNOW.keySet().stream()
                        .filter(other -> !union(known, feature, "shared").contains(other))
                        .map(other -> "org.rounds." + other + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(
                        Stream.of(layers)
                                .map(layer -> "org.rounds." + feature + "." + layer + "..")
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(ALL);
    }

    private static Set<String> union(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    /** Jobs, timers and observers are public only for the container. */
    @TestFactory
    Stream<DynamicTest> aFeatureIsUsedThroughItsDoors() {
        return DOORS.entrySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertThat(opened(each.getKey()))
                                                        .isEqualTo(each.getValue())));
    }

    private static Set<String> opened(String feature) {
        return ALL.stream()
                .filter(each -> each.getPackageName().equals("org.rounds." + feature + ".service"))
                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(each -> each.isTopLevelClass() && !each.isRecord() && !each.isEnum())
                .filter(each -> !each.isInterface() && !each.isAnnotatedWith(Stateless.class))
                .filter(each -> !each.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.matches(".*(Job|Keeper)"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyFeatureIsNamedHere() {
        Set<String> features =
                Set.copyOf(
                        ALL.stream()
                                .map(each -> each.getPackageName().split("\\.")[2])
                                .distinct()
                                .toList());
        assertThat(MAY_KNOW.keySet()).containsAll(features);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.rounds.(*).(*)..").should().beFreeOfCycles().check(ALL);
    }
}

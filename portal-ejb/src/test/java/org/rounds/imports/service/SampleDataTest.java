package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.directory.service.FhirDirectoryReader;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.engage.service.EngageExportReader;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;

/** Reads the large samples, if they are present beside the checkout. */
class SampleDataTest {

    @TempDir Path folder;

    @Test
    void findsEverythingInTheNetworkExport() throws Exception {
        Path archive =
                Files.copy(sample("engage/engage-export-small.zip"), folder.resolve("export.zip"));
        EngageExportReader reader = new EngageExportReader(1_000_000_000);
        RecordingSink sink = new RecordingSink();
        reader.check(archive);
        reader.read(archive, sink);
        assertThat(sink.faults).isEmpty();
        assertThat(sink.notices).isEmpty();
        assertThat(sink.all(DirectoryPerson.class)).hasSize(222);
        assertThat(sink.all(ArchivedWorkspace.class)).hasSize(805);
        assertThat(sink.all(ArchivedMember.class)).hasSize(1254);
        assertThat(sink.all(ArchivedActivity.class)).hasSize(5924);
        assertThat(sink.all(ArchivedComment.class)).hasSize(2218);
        assertThat(
                        sink.all(ArchivedComment.class).stream()
                                .filter(comment -> comment.parentExternalId() == null))
                .hasSize(1109);
        assertThat(reader.countItems(archive)).isEqualTo(222 + 805 + 1254 + 5924 + 2218);
        assertThat(folder).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void findsEveryPractitionerAndTheirRoles() throws Exception {
        Path people = sample("directory/practitionerInformation.json");
        Path hospitals = sample("directory/hospitalInformation.json");
        FhirDirectoryReader reader = new FhirDirectoryReader(true, LocalDate.of(2026, 11, 1));
        RecordingSink sink = new RecordingSink();
        reader.read(people, sink);
        reader.read(hospitals, sink);
        assertThat(sink.faultKeys()).containsExactly("255 name required");
        assertThat(sink.noticeKeys()).containsExactly("47 telecom invalid");
        List<DirectoryUnit> units = sink.all(DirectoryUnit.class);
        assertThat(units)
                .filteredOn(unit -> unit.kind() == DirectoryUnit.Kind.DEPARTMENT)
                .hasSize(127);
        assertThat(units).filteredOn(unit -> unit.kind() == DirectoryUnit.Kind.SITE).hasSize(127);
        assertThat(sink.all(DirectoryPerson.class)).hasSize(127);
        assertThat(sink.all(DirectoryAssignment.class)).hasSize(127);
        Set<String> keys =
                Stream.concat(
                                units.stream().map(DirectoryUnit::keys),
                                sink.all(DirectoryPerson.class).stream().map(DirectoryPerson::keys))
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        assertThat(sink.all(DirectoryAssignment.class))
                .allSatisfy(
                        role ->
                                assertThat(keys)
                                        .contains(
                                                role.personKey(),
                                                role.departmentKey(),
                                                role.siteKey()));
    }

    @Test
    void refusesSyntheticIdentifiersUnlessConfigured() throws Exception {
        RecordingSink sink = new RecordingSink();
        new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1))
                .read(sample("directory/practitionerInformation.json"), sink);
        assertThat(sink.all(DirectoryPerson.class)).isEmpty();
        assertThat(sink.faults).hasSize(127);
        assertThat(sink.all(DirectoryAssignment.class)).hasSize(127);
    }

    private static Path sample(String name) {
        Optional<Path> found =
                Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(place -> place.resolve("shared/data").resolve(name))
                        .filter(Files::exists)
                        .findFirst();
        assumeTrue(found.isPresent(), () -> name + " is not on this machine");
        return found.get();
    }
}

package org.rounds.directory.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.importfile.service.PersonSyntax;
import org.rounds.importfile.service.RowFaults;
import org.rounds.people.model.PersonName;
import org.rounds.people.service.DirectoryPerson;

/**
 * Maps a FHIR Practitioner to a person. Names are taken over unchanged, without prefixes and
 * suffixes.
 */
final class FhirPersonMapping {

    private static final Set<String> LESSER_NAMES =
            Set.of("old", "maiden", "temp", "nickname", "anonymous");

    private final boolean syntheticIds;
    private final LocalDate today;

    FhirPersonMapping(boolean syntheticIds, LocalDate today) {
        this.syntheticIds = syntheticIds;
        this.today = today;
    }

    /** The person; ignored if a fault was added. */
    DirectoryPerson person(FhirEntry entry, FhirIdentity identity, RowFaults faults) {
        FhirElement practitioner = entry.resource();
        Optional<FhirElement> name = name(practitioner);
        return new DirectoryPerson(
                identity.system(),
                identity.externalId(),
                entry.keys(),
                null,
                name(name, faults),
                email(practitioner, faults),
                DirectoryPerson.Position.of(
                        faults.limited(
                                "qualification",
                                firstOf(qualifications(practitioner).map(FhirConcept::words)))),
                npi(entry, faults),
                faults.limited(
                        "qualification",
                        firstOf(qualifications(practitioner).map(FhirConcept::taxonomyCode))),
                languages(practitioner, faults),
                !practitioner.isFalse("active"),
                false);
    }

    private static PersonName name(Optional<FhirElement> name, RowFaults faults) {
        return new PersonName(
                faults.limited(
                        "name.given",
                        name.map(FhirPersonMapping::given).orElse(null),
                        PersonSyntax.LONGEST_NAME),
                faults.limited(
                        "name.family",
                        name.map(found -> found.text("family")).orElse(null),
                        PersonSyntax.LONGEST_NAME),
                displayName(name, faults));
    }

    private static Stream<FhirConcept> qualifications(FhirElement practitioner) {
        return practitioner.elements("qualification").stream()
                .flatMap(qualification -> qualification.element("code").stream())
                .map(FhirConcept::new);
    }

    /** The name in use: prefers current, then one with a family name, then official. */
    private Optional<FhirElement> name(FhirElement practitioner) {
        return practitioner.elements("name").stream()
                .sorted(
                        Comparator.<FhirElement, Boolean>comparing(
                                        name -> FhirPeriod.isOver(name, today))
                                .thenComparing(FhirPersonMapping::isLesser)
                                .thenComparing(name -> name.text("family") == null)
                                .thenComparing(name -> !"official".equals(name.text("use"))))
                .findFirst();
    }

    private static boolean isLesser(FhirElement name) {
        return name.text("use") != null && LESSER_NAMES.contains(name.text("use"));
    }

    private static String given(FhirElement name) {
        List<String> given = name.texts("given");
        return given.isEmpty() ? null : String.join(" ", given);
    }

    private static String displayName(Optional<FhirElement> name, RowFaults faults) {
        String parts =
                name.stream()
                        .flatMap(found -> Stream.of(given(found), found.text("family")))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        String shown = name.map(found -> found.text("text")).orElse(parts);
        if (shown.isEmpty()) {
            faults.add("name", "required", "fault.missing", "name");
        }
        return faults.limited("name", shown);
    }

    private String email(FhirElement practitioner, RowFaults faults) {
        List<FhirElement> addresses =
                practitioner.elements("telecom").stream()
                        .filter(
                                telecom ->
                                        "email".equals(telecom.text("system"))
                                                && !"old".equals(telecom.text("use"))
                                                && !FhirPeriod.isOver(telecom, today))
                        .toList();
        Stream<FhirElement> work =
                addresses.stream().filter(telecom -> "work".equals(telecom.text("use")));
        String email =
                firstOf(
                        Stream.concat(work, addresses.stream())
                                .map(telecom -> telecom.text("value")));
        if (email != null && !PersonSyntax.isEmail(email)) {
            faults.note("telecom", "invalid", "fault.no-email-left-out");
            return null;
        }
        return email;
    }

    private String npi(FhirEntry entry, RowFaults faults) {
        String npi =
                firstOf(
                        entry.identifiers()
                                .filter(identifier -> Npi.SYSTEM.equals(identifier.text("system")))
                                .filter(identifier -> !"old".equals(identifier.text("use")))
                                .map(identifier -> identifier.text("value")));
        if (npi != null && !Npi.isValid(npi, syntheticIds)) {
            faults.add("identifier", "invalid", "fault.no-npi");
        }
        return npi;
    }

    private static List<String> languages(FhirElement practitioner, RowFaults faults) {
        return FhirConcept.list(practitioner, "communication").stream()
                .map(FhirConcept::codeOrWords)
                .filter(Objects::nonNull)
                .map(language -> faults.limited("communication", language))
                .distinct()
                .toList();
    }

    private static String firstOf(Stream<String> candidates) {
        return candidates.filter(Objects::nonNull).findFirst().orElse(null);
    }
}

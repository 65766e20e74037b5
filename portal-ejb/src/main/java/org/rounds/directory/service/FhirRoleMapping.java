package org.rounds.directory.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rounds.importfile.service.RowFaults;
import org.rounds.people.service.Absence;
import org.rounds.people.service.DirectoryAssignment;

/**
 * Maps a FHIR PractitionerRole to an assignment. Of several locations, roles or specialties the
 * first is used, of specialties the first of the US provider taxonomy if possible; further ones are
 * reported.
 *
 * <p>An inactive role must not give access: it ends at the latest when it was last changed, and if
 * that is unknown, on its first day or long ago.
 */
final class FhirRoleMapping {

    private final FhirReferences references;

    FhirRoleMapping(FhirReferences references) {
        this.references = references;
    }

    /** The assignment; ignored if a fault was added. */
    DirectoryAssignment assignment(FhirEntry entry, FhirIdentity identity, RowFaults faults) {
        FhirElement role = entry.resource();
        LocalDate from = day(role, "start", faults);
        LocalDate to = day(role, "end", faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("period", "invalid", "fault.period");
        }
        LocalDate last = role.isFalse("active") ? lastDayOfInactive(role, from, to) : to;
        LocalDate first = from != null && last != null && last.isBefore(from) ? last : from;
        return new DirectoryAssignment(
                identity.system(),
                identity.externalId(),
                person(entry, faults),
                key(entry, role.element("organization"), "organization", "Organization", faults),
                location(entry, faults),
                faults.limited(
                        "code",
                        firstOf(FhirConcept.list(role, "code").stream().map(FhirConcept::words))),
                faults.limited("specialty", specialty(role, faults)),
                first,
                last,
                absences(role, faults));
    }

    /** When the person is not available; periods without beginning or end are ignored. */
    private static List<Absence.Plan> absences(FhirElement role, RowFaults faults) {
        List<Absence.Plan> absences = new ArrayList<>();
        for (FhirElement each : role.elements("notAvailable")) {
            FhirElement during = each.element("during").orElse(null);
            if (during == null || during.text("start") == null || during.text("end") == null) {
                continue;
            }
            try {
                Absence.Plan absence =
                        new Absence.Plan(
                                FhirPeriod.firstDay(during.text("start")),
                                FhirPeriod.lastDay(during.text("end")));
                if (absence.to().isBefore(absence.from())) {
                    faults.note("notAvailable", "invalid", "fault.period");
                } else {
                    absences.add(absence);
                }
            } catch (DateTimeException e) {
                faults.note("notAvailable", "invalid", "fault.no-date");
            }
        }
        return absences;
    }

    private String person(FhirEntry entry, RowFaults faults) {
        Optional<FhirElement> reference = entry.resource().element("practitioner");
        String person = key(entry, reference, "practitioner", "Practitioner", faults);
        if (person == null && faults.isEmpty()) {
            faults.add("practitioner", "required", "fault.no-practitioner");
        }
        return person;
    }

    private String location(FhirEntry entry, RowFaults faults) {
        List<FhirElement> locations = entry.resource().elements("location");
        noteRest(locations, "location", faults);
        return key(entry, locations.stream().findFirst(), "location", "Location", faults);
    }

    private static void noteRest(List<?> found, String field, RowFaults faults) {
        if (found.size() > 1) {
            faults.note(field, "only-first", "fault.only-first", found.size());
        }
    }

    private static String specialty(FhirElement role, RowFaults faults) {
        List<FhirConcept> specialties = FhirConcept.list(role, "specialty");
        noteRest(specialties, "specialty", faults);
        return firstOf(
                Stream.concat(
                        specialties.stream().map(FhirConcept::taxonomyCode),
                        specialties.stream().map(FhirConcept::codeOrWords)));
    }

    private String key(
            FhirEntry entry,
            Optional<FhirElement> reference,
            String field,
            String type,
            RowFaults faults) {
        Optional<String> key = reference.flatMap(found -> references.key(entry, found, type));
        boolean literal = reference.map(found -> found.text("reference")).isPresent();
        if (literal && key.isEmpty()) {
            faults.add(field, "unsupported-reference", "fault.reference", type);
        }
        return key.orElse(null);
    }

    private static LocalDate day(FhirElement role, String end, RowFaults faults) {
        String date = role.element("period").map(period -> period.text(end)).orElse(null);
        try {
            return end.equals("start") ? FhirPeriod.firstDay(date) : FhirPeriod.lastDay(date);
        } catch (DateTimeException e) {
            faults.add("period." + end, "invalid", "fault.no-date");
            return null;
        }
    }

    private static LocalDate lastDayOfInactive(FhirElement role, LocalDate from, LocalDate to) {
        LocalDate changed = role.element("meta").map(FhirRoleMapping::lastUpdated).orElse(null);
        LocalDate latest =
                changed != null ? changed : Objects.requireNonNullElse(from, LocalDate.EPOCH);
        return to != null && to.isBefore(latest) ? to : latest;
    }

    private static LocalDate lastUpdated(FhirElement meta) {
        try {
            return FhirPeriod.firstDay(meta.text("lastUpdated"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String firstOf(Stream<String> candidates) {
        return candidates.filter(Objects::nonNull).findFirst().orElse(null);
    }
}

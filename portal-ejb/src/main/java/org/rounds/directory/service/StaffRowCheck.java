package org.rounds.directory.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.importfile.service.CleanText;
import org.rounds.importfile.service.CsvRow;
import org.rounds.importfile.service.PersonSyntax;
import org.rounds.importfile.service.RowFaults;
import org.rounds.people.model.PersonName;
import org.rounds.people.model.RelationKind;
import org.rounds.people.service.DirectoryPerson;

/** Maps a row of a staff list to a person, or reports its faults. */
final class StaffRowCheck {

    private static final String SYSTEM = "staff-csv";
    private static final int LONGEST_CODE = 20;
    private static final String RELATIONS =
            Stream.of(RelationKind.values())
                    .map(RelationKind::word)
                    .collect(Collectors.joining(", "));

    private final boolean syntheticIds;

    StaffRowCheck(boolean syntheticIds) {
        this.syntheticIds = syntheticIds;
    }

    /** The person of the row; ignored if a fault was added. */
    DirectoryPerson person(CsvRow row, RowFaults faults) {
        String userName = requiredUserName(row, faults);
        String npi = npi(row, faults);
        return new DirectoryPerson(
                SYSTEM,
                userName.toLowerCase(Locale.ROOT),
                keys(npi),
                userName,
                new PersonName(
                        faults.limited(
                                "givenName", row.line("givenName"), PersonSyntax.LONGEST_NAME),
                        faults.limited(
                                "familyName", row.line("familyName"), PersonSyntax.LONGEST_NAME),
                        displayName(row, faults)),
                email(row, faults),
                new DirectoryPerson.Position(
                        text(row, "title", faults),
                        text(row, "department", faults),
                        text(row, "site", faults),
                        userName(row, "managerUserName", faults),
                        relation(row, faults)),
                npi,
                faults.limited("specialtyCode", row.line("specialtyCode"), LONGEST_CODE),
                languages(row, faults),
                active(row, faults),
                false);
    }

    /** Keys by which roles of a FHIR directory can refer to the person: the provider identifier. */
    private static List<String> keys(String npi) {
        return npi == null
                ? List.of()
                : List.of(FhirKeys.identifier("Practitioner", Npi.SYSTEM, npi));
    }

    private static String text(CsvRow row, String column, RowFaults faults) {
        return faults.limited(column, row.line(column));
    }

    private static String requiredUserName(CsvRow row, RowFaults faults) {
        String value = userName(row, "userName", faults);
        if (value == null) {
            faults.add("userName", "required", "fault.missing", "userName");
        }
        return Objects.requireNonNullElse(value, "");
    }

    private static String userName(CsvRow row, String column, RowFaults faults) {
        String value = row.line(column);
        if (value != null && !PersonSyntax.isUserName(value)) {
            faults.add(column, "invalid", "fault.user-name");
        }
        return value;
    }

    private static String displayName(CsvRow row, RowFaults faults) {
        String given =
                Stream.of("givenName", "familyName")
                        .map(row::line)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        String name = Objects.requireNonNullElse(row.line("displayName"), given);
        if (name.isEmpty()) {
            faults.add("displayName", "required", "fault.no-name");
        }
        return faults.limited("displayName", name);
    }

    private static String email(CsvRow row, RowFaults faults) {
        String value = row.line("email");
        if (value != null && !PersonSyntax.isEmail(value)) {
            faults.add("email", "invalid", "fault.no-email");
        }
        return value;
    }

    private static boolean active(CsvRow row, RowFaults faults) {
        String value = row.line("active");
        if (value == null || value.equalsIgnoreCase("true")) {
            return true;
        }
        if (!value.equalsIgnoreCase("false")) {
            faults.add("active", "invalid", "fault.true-or-false");
        }
        return false;
    }

    private static RelationKind relation(CsvRow row, RowFaults faults) {
        String value = row.line("relation");
        if (value == null) {
            return RelationKind.EMPLOYED;
        }
        Optional<RelationKind> kind = RelationKind.ofWord(value);
        if (kind.isEmpty()) {
            faults.add("relation", "invalid", "fault.relation", RELATIONS);
        }
        return kind.orElse(null);
    }

    private String npi(CsvRow row, RowFaults faults) {
        String value = row.line("npi");
        if (value != null && !Npi.isValid(value, syntheticIds)) {
            faults.add("npi", "invalid", "fault.no-npi");
        }
        return value;
    }

    private static List<String> languages(CsvRow row, RowFaults faults) {
        return Arrays.stream(row.raw("languages").split(";"))
                .map(CleanText::line)
                .filter(Objects::nonNull)
                .map(language -> faults.limited("languages", language))
                .distinct()
                .toList();
    }
}

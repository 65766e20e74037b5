package org.rounds.directory.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rounds.importfile.service.CleanText;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.ImportReader;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.RowFault;
import org.rounds.importfile.service.RowFaults;
import org.rounds.people.service.DirectoryUnit;

/**
 * Reads a FHIR R4 Bundle of Organization, Location, Practitioner and PractitionerRole (US Core) as
 * JSON.
 *
 * <p>Hands over units, then persons, then assignments, regardless of their order in the file.
 * References are handed over as keys and not resolved, because they may point into another upload.
 * Unsupported types are reported once each with their number. A resource with a fault, such as a
 * provider identifier with a wrong check digit, is reported and left out; of a faulty e-mail
 * address only the address is left out. The file is parsed several times, so that memory holds one
 * entry and the ids seen.
 */
public final class FhirDirectoryReader implements ImportReader {

    private static final Map<String, DirectoryUnit.Kind> UNITS =
            Map.of(
                    "Organization",
                    DirectoryUnit.Kind.DEPARTMENT,
                    "Location",
                    DirectoryUnit.Kind.SITE);
    private static final int LONGEST_KEY = 300;
    private static final String PERSON = "Practitioner";
    private static final String ROLE = "PractitionerRole";
    private static final Set<String> SUPPORTED = Set.of("Organization", "Location", PERSON, ROLE);

    private final FhirPersonMapping persons;
    private final LocalDate today;

    /**
     * Creates a reader.
     *
     * @param syntheticIds whether provider identifiers can begin with 9, as in generated data
     * @param today the day on which names, addresses and identifiers have to be valid
     */
    public FhirDirectoryReader(boolean syntheticIds, LocalDate today) {
        persons = new FhirPersonMapping(syntheticIds, today);
        this.today = today;
    }

    @Override
    public void check(Path file) throws ImportRefused {
        new FhirBundle(file, today).check();
    }

    @Override
    public void read(Path file, ImportSink sink) throws ImportRefused {
        FhirBundle bundle = new FhirBundle(file, today);
        bundle.validate();
        reportUnsupported(bundle, sink);
        FhirReferences references = new FhirReferences(bundle);
        readAll(
                bundle,
                UNITS.keySet(),
                (entry, identity, faults) -> unit(entry, identity, references, faults),
                sink::unit,
                sink);
        readAll(bundle, Set.of(PERSON), persons::person, sink::person, sink);
        FhirRoleMapping roles = new FhirRoleMapping(references);
        readAll(bundle, Set.of(ROLE), roles::assignment, sink::assignment, sink);
    }

    private static void reportUnsupported(FhirBundle bundle, ImportSink sink) {
        Map<String, Unsupported> types = new TreeMap<>();
        bundle.forEach(
                entry -> {
                    if (!SUPPORTED.contains(entry.type())) {
                        types.merge(
                                CleanText.shortened(entry.type()),
                                new Unsupported(entry.row(), 1),
                                Unsupported::and);
                    }
                });
        types.forEach(
                (type, found) ->
                        sink.notice(
                                new RowFault(
                                        found.firstRow(),
                                        "resourceType",
                                        "unsupported-resource",
                                        type.isEmpty()
                                                ? FaultText.of("fault.no-resource", found.number())
                                                : FaultText.of(
                                                        "fault.unsupported-resource",
                                                        found.number(),
                                                        type))));
    }

    private static <T> void readAll(
            FhirBundle bundle,
            Set<String> types,
            Mapping<T> mapping,
            Handover<T> handover,
            ImportSink sink) {
        Set<String> seen = new HashSet<>();
        bundle.forEach(
                entry -> {
                    if (types.contains(entry.type())) {
                        RowFaults faults = new RowFaults(entry.row());
                        FhirIdentity identity = identity(entry, faults);
                        T item = mapping.map(entry, identity, faults);
                        refuseRepetition(entry.type(), identity, seen, faults);
                        faults.settle(sink, () -> handover.take(entry.row(), item));
                    }
                });
    }

    private static FhirIdentity identity(FhirEntry entry, RowFaults faults) {
        FhirIdentity identity = entry.identity();
        if (identity == null) {
            faults.add("id", "required", "fault.no-identifier");
            return new FhirIdentity("", "");
        }
        faults.limited("identifier.system", identity.system());
        faults.limited("identifier.value", identity.externalId());
        return identity;
    }

    private static void refuseRepetition(
            String type, FhirIdentity identity, Set<String> seen, RowFaults faults) {
        String name = type + ' ' + identity.system() + '|' + identity.externalId();
        if (faults.isEmpty() && !seen.add(name)) {
            faults.add("identifier", "duplicate", "fault.same-resource");
        }
    }

    private static DirectoryUnit unit(
            FhirEntry entry, FhirIdentity identity, FhirReferences references, RowFaults faults) {
        String name = faults.limited("name", entry.resource().text("name"));
        if (name == null) {
            faults.add("name", "required", "fault.missing", "name");
        }
        return new DirectoryUnit(
                UNITS.get(entry.type()),
                identity.system(),
                identity.externalId(),
                name,
                parent(entry, references),
                entry.keys());
    }

    /** Key of the parent: an organization, else a location. */
    private static String parent(FhirEntry entry, FhirReferences references) {
        FhirElement unit = entry.resource();
        return Stream.of("managingOrganization", "partOf")
                .flatMap(name -> unit.element(name).stream())
                .flatMap(
                        found ->
                                UNITS.keySet().stream()
                                        .sorted()
                                        .flatMap(
                                                type ->
                                                        references
                                                                .key(entry, found, type)
                                                                .stream()))
                .filter(key -> key.length() <= LONGEST_KEY)
                .findFirst()
                .orElse(null);
    }

    /** Entries of an unsupported type: row of the first, and their number. */
    private record Unsupported(int firstRow, int number) {

        private Unsupported and(Unsupported later) {
            return new Unsupported(firstRow, number + later.number);
        }
    }

    /** Maps an entry to an item; if it adds faults, its result is ignored. */
    private interface Mapping<T> {
        T map(FhirEntry entry, FhirIdentity identity, RowFaults faults);
    }

    /** One of the methods of the sink. */
    private interface Handover<T> {
        void take(int row, T item);
    }
}

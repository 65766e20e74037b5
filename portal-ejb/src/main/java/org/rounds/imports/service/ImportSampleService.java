package org.rounds.imports.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rounds.engage.service.EngageTable;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Roles;

/**
 * Sample files of each type of import: three fictional people, as a template; for administrators.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ImportSampleService {

    private static final List<EngageTable> ARCHIVE =
            List.of(EngageTable.USERS, EngageTable.GROUPS, EngageTable.MESSAGES);

    /**
     * The sample of a type.
     *
     * @throws NotFound if there is no such type
     */
    public ImportSample get(String type) {
        ImportType wanted =
                ImportType.fromName(type).orElseThrow(() -> new NotFound("problem.no-such-sample"));
        String name = wanted.externalName();
        return switch (wanted) {
            case STAFF_CSV ->
                    new ImportSample(
                            "sample-staff.csv", "text/csv;charset=UTF-8", file(name + ".csv"));
            case FHIR_DIRECTORY ->
                    new ImportSample(
                            "sample-directory.json", "application/fhir+json", file(name + ".json"));
            case ENGAGE_EXPORT ->
                    new ImportSample("sample-export.zip", "application/zip", archive());
        };
    }

    private static byte[] file(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(name, out);
        return out.toByteArray();
    }

    private static byte[] archive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (EngageTable table : ARCHIVE) {
                zip.putNextEntry(new ZipEntry(table.fileName()));
                copy("engage-" + table.fileName(), zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void copy(String name, OutputStream out) {
        try (InputStream in = ImportSampleService.class.getResourceAsStream("sample-" + name)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

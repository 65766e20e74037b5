package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.server.Call;

/** A FHIR directory in several bundles, people first, is joined. */
@ExtendWith(RealHospitals.Extension.class)
class DirectoryImportIT {

    private final RealHospital hospital;

    DirectoryImportIT(RealHospitals hospitals) {
        hospital = hospitals.of(Kind.POSTGRESQL);
    }

    @Test
    void peopleFindTheirPlacesWhenTheseComeLater(@TempDir Path folder) throws IOException {
        DirectoryBundles bundles = DirectoryBundles.generated(folder);
        assertThat(everybodyIsInTheirPlace(bundles)).isEqualTo(3);
    }

    @Test
    void theSampleHasAHundredAndTwentySevenPractitionersInTheirPlaces() {
        Optional<Path> people = Archive.sample("directory/practitionerInformation.json");
        Optional<Path> places = Archive.sample("directory/hospitalInformation.json");
        assumeTrue(people.isPresent() && places.isPresent(), "The sample is not on this machine");
        DirectoryBundles bundles = new DirectoryBundles(people.get(), places.get());
        assertThat(everybodyIsInTheirPlace(bundles)).isEqualTo(127);
    }

    private int everybodyIsInTheirPlace(DirectoryBundles bundles) {
        JsonObject people = hospital.imported("type=fhir-directory", bundles.people()).json();
        hospital.imported("type=fhir-directory", bundles.places());
        Map<String, List<String>> wanted = bundles.workplaces();
        Map<String, List<String>> found = new TreeMap<>();
        for (JsonObject person : hospital.all("/people")) {
            if (wanted.containsKey(person.getString("name"))) {
                found.put(person.getString("name"), workplace(person.getString("id")));
            }
        }
        assertThat(found).isEqualTo(wanted);
        JsonObject again = hospital.imported("type=fhir-directory", bundles.people()).json();
        assertThat(again.getInt("created")).isZero();
        return people.getJsonObject("counts").getInt("people");
    }

    private List<String> workplace(String id) {
        JsonObject profile = hospital.staff(Call.get("/people/" + id)).is(200).json();
        return List.of(
                name(profile.getJsonObject("department")), name(profile.getJsonObject("site")));
    }

    /** The name in the bundle: one of several units of the same name is shown with a number. */
    private static String name(JsonObject unit) {
        return unit.getString("name").replaceFirst(" \\(\\d+\\)$", "");
    }
}

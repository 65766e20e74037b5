package org.rounds.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.rights.RightsTable.Line;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** The table of rights is complete, and every caller gets the answers in it. */
@ExtendWith(RoundsServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Map<Integer, String> PROBLEMS =
            Map.of(401, "unauthenticated", 403, "not-allowed", 404, "not-found");
    private static final String UNKNOWN = "3000000000000000000";

    private final RightsTable table;
    private final Operations operations = new Operations();
    private final Api api;
    private final Hospital hospital;

    RightsIT(Api api) throws IOException {
        this.table = RightsTable.read();
        this.api = api;
        this.hospital = new Hospital(api);
    }

    @Test
    void theTableNamesEveryCaller() {
        assertThat(table.header()).isEqualTo(RightsTable.expectedHeader());
    }

    @Test
    void theTableNamesEveryOperationThatThereIsAndNoOther() {
        assertThat(table.operations()).isEqualTo(published());
        assertThat(operations.names()).isEqualTo(published());
    }

    private Set<String> published() {
        Call openapi = Call.get("/openapi").header("Accept", "application/json");
        Answer answer = new Api(api.origin()).open(openapi);
        Set<String> found = new TreeSet<>();
        try (JsonReader reader = Json.createReader(new StringReader(answer.is(200).body()))) {
            JsonObject paths = reader.readObject().getJsonObject("paths");
            for (String path : paths.keySet()) {
                String below = path.replaceFirst("^.*/api/v1", "");
                paths.getJsonObject(path).keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> found.add(method.toUpperCase() + " " + below));
            }
        }
        return found;
    }

    @Test
    void anOperationHasOneLineForEachPlaceOrOneForAll() {
        for (String operation : table.operations()) {
            List<Place> places = table.places(operation);
            assertThat(places).as(operation).doesNotHaveDuplicates();
            assertThat(places.contains(Place.ANY) || places.containsAll(Place.ROOMS))
                    .as(operation)
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicNode> everyCallerGetsWhatTheTableSays() {
        return table.lines().stream()
                .map(
                        line ->
                                dynamicContainer(
                                        line.operation() + ", " + line.place().word(),
                                        Arrays.stream(Caller.values())
                                                .map(caller -> test(line, caller))));
    }

    private DynamicNode test(Line line, Caller caller) {
        int expected = line.expected().get(caller);
        return dynamicTest(
                caller.column() + " gets " + expected, () -> execute(line, caller, expected));
    }

    private void execute(Line line, Caller caller, int expected) {
        Scene scene = new Scene(hospital, line.place(), caller, expected);
        Call call = operations.call(line.operation(), scene);
        Answer answer = api.send(call).is(expected);
        if (PROBLEMS.containsKey(expected)) {
            answer.isProblem(expected, PROBLEMS.get(expected));
            assertThat(answer.body()).doesNotContain(hospital.secret());
        }
        if (expected == 404) {
            Answer unknown = api.send(call.replacing(scene.target(), UNKNOWN));
            assertThat(answer.body()).as("as if it were not there").isEqualTo(unknown.body());
            assertThat(visible(answer)).isEqualTo(visible(unknown));
        }
    }

    /** Headers that could distinguish answers. */
    private static Map<String, List<String>> visible(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.keySet().removeAll(Set.of("date", "connection", "keep-alive"));
        return headers;
    }
}

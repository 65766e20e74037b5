package org.rounds.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.shared.model.Visibility;
import org.rounds.workspace.model.WorkspaceRole;
import org.rounds.workspace.service.WorkspaceIntake;

/** The workspaces of the demo hospital and their members. */
@ApplicationScoped
class DemoWorkspaces {

    @Inject private WorkspaceIntake intake;
    @Inject private DemoPeople people;
    @Inject private Clock clock;

    private final Map<String, Long> bySlug = new HashMap<>();

    void open(List<JsonObject> rooms) {
        for (JsonObject room : rooms) {
            Instant since = clock.instant().minus(Duration.ofDays(room.getInt("createdDaysAgo")));
            Visibility visibility = Visibility.ofWord(room.getString("visibility")).orElseThrow();
            String slug = room.getString("slug");
            long id =
                    intake.open(
                            slug,
                            room.getString("name"),
                            room.getString("purpose"),
                            visibility,
                            since);
            bySlug.put(slug, id);
            for (JsonObject member : room.getJsonArray("members").getValuesAs(JsonObject.class)) {
                WorkspaceRole role = WorkspaceRole.ofWord(member.getString("role")).orElseThrow();
                intake.admit(id, people.id(member.getString("userName")), role);
            }
        }
    }

    /** The address of a place of the demo: {@code everyone}, or a workspace by slug. */
    String address(String place) {
        return bySlug.containsKey(place) ? "workspace/" + bySlug.get(place) : place;
    }
}

package org.rounds.demo.service;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.rounds.shared.event.DirectoryMoved;
import org.rounds.shared.service.Setting;

/**
 * Fills an empty database with the demo hospital if the demo is on, and keeps demo and real data
 * apart: refuses to start a demo on a real database, and a real installation on a demo database.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
public class DemoHospital {

    @Inject private DemoMarkRepository mark;
    @Inject private DemoPeople people;
    @Inject private DemoWorkspaces rooms;
    @Inject private Event<DirectoryMoved> directoryMoved;
    @Inject private DemoPosts posts;

    @PostConstruct
    void open() {
        boolean wanted = Setting.ROUNDS_DEMO.isOn();
        if (wanted != mark.isSet() && !mark.isEmptyDatabase()) {
            throw new IllegalStateException(
                    wanted
                            ? "ROUNDS_DEMO is on, but this database holds real data"
                            : "This database holds the demo hospital, but ROUNDS_DEMO is off");
        }
        if (wanted && !mark.isSet()) {
            fill();
        }
    }

    /** Stores people, workspaces and posts. */
    private void fill() {
        mark.set();
        JsonObject hospital = read();
        List<JsonObject> staff = hospital.getJsonArray("people").getValuesAs(JsonObject.class);
        people.move(staff);
        directoryMoved.fire(new DirectoryMoved());
        rooms.open(hospital.getJsonArray("workspaces").getValuesAs(JsonObject.class));
        posts.write(
                hospital.getJsonArray("activities").getValuesAs(JsonObject.class),
                people.withAccount(staff));
    }

    private static JsonObject read() {
        try (InputStream file = DemoHospital.class.getResourceAsStream("clover-valley.json");
                JsonReader reader = JSON.createReader(file)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

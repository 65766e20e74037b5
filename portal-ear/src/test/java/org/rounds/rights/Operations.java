package org.rounds.rights;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.rounds.server.Call;

/** The request of each API operation in a scene. */
final class Operations {

    private final Map<String, Function<Scene, Call>> calls = new TreeMap<>();

    Operations() {
        StreamOperations.addTo(this);
        WritingOperations.addTo(this);
        AttachmentOperations.addTo(this);
        CareOperations.addTo(this);
        MustReadOperations.addTo(this);
        PeopleOperations.addTo(this);
        NotificationOperations.addTo(this);
        WorkspaceOperations.addTo(this);
        ImportOperations.addTo(this);
    }

    Operations add(String operation, Function<Scene, Call> call) {
        calls.put(operation, call);
        return this;
    }

    Set<String> names() {
        return calls.keySet();
    }

    /** The request of the scene's caller. */
    Call call(String operation, Scene scene) {
        return calls.get(operation).apply(scene).as(scene.caller().user());
    }
}

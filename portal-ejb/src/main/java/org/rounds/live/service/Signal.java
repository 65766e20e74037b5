package org.rounds.live.service;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.rounds.shared.event.ActivityCounted;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.NotificationsChanged;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.StreamMoved;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.event.SubscriptionChanged;
import org.rounds.shared.event.VisibilityChanged;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.Visibility;

/**
 * An event of another node.
 *
 * @param body the event as JSON
 */
public record Signal(long id, Kind kind, String body, long writtenAt) {

    /** Maximum number of people listed; larger events apply to everybody. */
    private static final int NAMED = 200;

    private static final String STREAMS = "streams";
    private static final String ADDRESS = "address";
    private static final String LATEST = "latest";
    private static final String PERSON = "person";
    private static final String PEOPLE = "people";
    private static final String WORKSPACE = "workspace";
    private static final String ROLE = "role";
    private static final String ON = "on";
    private static final String TYPE = "type";
    private static final String SUBJECT = "subject";

    /** Type of the event. */
    public enum Kind {
        MOVED,
        COUNTED,
        DISCUSSED,
        NOTIFIED,
        SUBSCRIBED,
        MEMBERSHIP,
        VISIBILITY,
        DEACTIVATED
    }

    static String body(StreamMoved event) {
        JsonArrayBuilder streams = JSON.createArrayBuilder(event.addresses());
        return JSON.createObjectBuilder()
                .add(STREAMS, streams)
                .add(LATEST, event.latest())
                .build()
                .toString();
    }

    static String body(ActivityCounted event) {
        return JSON.createObjectBuilder()
                .add(ADDRESS, event.address())
                .add(LATEST, event.activityId())
                .build()
                .toString();
    }

    static String body(SubjectDiscussed event) {
        return JSON.createObjectBuilder()
                .add(ADDRESS, event.address())
                .add(TYPE, event.subject().type())
                .add(SUBJECT, event.subject().id())
                .add(LATEST, event.commentId())
                .build()
                .toString();
    }

    static String body(NotificationsChanged event) {
        Collection<Long> people = event.personIds();
        JsonArrayBuilder named = JSON.createArrayBuilder();
        if (people.size() <= NAMED) {
            people.forEach(named::add);
        }
        return JSON.createObjectBuilder().add(PEOPLE, named).build().toString();
    }

    static String body(SubscriptionChanged event) {
        return JSON.createObjectBuilder()
                .add(PERSON, event.personId())
                .add(ADDRESS, event.address())
                .add(ON, event.subscribed())
                .build()
                .toString();
    }

    static String body(MembershipChanged event) {
        return JSON.createObjectBuilder()
                .add(WORKSPACE, event.workspaceId())
                .add(PERSON, event.personId())
                .add(ROLE, event.role() == null ? "" : event.role())
                .build()
                .toString();
    }

    static String body(VisibilityChanged event) {
        return JSON.createObjectBuilder()
                .add(WORKSPACE, event.workspaceId())
                .add(ON, event.visibility().name())
                .build()
                .toString();
    }

    static String body(PersonDeactivated event) {
        return JSON.createObjectBuilder().add(PERSON, event.personId()).build().toString();
    }

    private JsonObject said() {
        try (JsonReader reader = JSON.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static long number(JsonObject said, String name) {
        return said.getJsonNumber(name).longValue();
    }

    public StreamMoved moved() {
        JsonObject said = said();
        List<String> streams =
                said.getJsonArray(STREAMS).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
        return new StreamMoved(streams, number(said, LATEST));
    }

    public ActivityCounted counted() {
        JsonObject said = said();
        return new ActivityCounted(said.getString(ADDRESS), number(said, LATEST));
    }

    public SubjectDiscussed discussed() {
        JsonObject said = said();
        Conversation subject = new Conversation(said.getString(TYPE), number(said, SUBJECT));
        return new SubjectDiscussed(said.getString(ADDRESS), subject, number(said, LATEST));
    }

    public NotificationsChanged notified() {
        return new NotificationsChanged(
                said().getJsonArray(PEOPLE).stream()
                        .map(JsonValue::toString)
                        .map(Long::valueOf)
                        .toList());
    }

    public SubscriptionChanged subscribed() {
        JsonObject said = said();
        return new SubscriptionChanged(
                number(said, PERSON), said.getString(ADDRESS), said.getBoolean(ON));
    }

    public MembershipChanged membership() {
        JsonObject said = said();
        String role = said.getString(ROLE);
        return new MembershipChanged(
                number(said, WORKSPACE), number(said, PERSON), role.isEmpty() ? null : role);
    }

    public VisibilityChanged visibility() {
        JsonObject said = said();
        return new VisibilityChanged(
                number(said, WORKSPACE), Visibility.valueOf(said.getString(ON)));
    }

    public PersonDeactivated deactivated() {
        return new PersonDeactivated(number(said(), PERSON));
    }
}

package org.rounds.rights;

import org.rounds.rights.TestPlace.Item;
import org.rounds.server.Answer;
import org.rounds.server.Call;

/**
 * A caller, an operation and a place. Objects that a call is going to change are created anew;
 * calls that have to be refused use shared objects, which stay unchanged.
 */
final class Scene {

    private final Hospital hospital;
    private final Place place;
    private final Caller caller;
    private final boolean changing;
    private String target;

    /**
     * @param expected the status in the table
     */
    Scene(Hospital hospital, Place place, Caller caller, int expected) {
        this.hospital = hospital;
        this.place = place;
        this.caller = caller;
        this.changing = expected < 300;
    }

    Hospital hospital() {
        return hospital;
    }

    Caller caller() {
        return caller;
    }

    Place place() {
        return place;
    }

    /** Id of the operation's object; null for none. */
    String target() {
        return target;
    }

    private boolean guest() {
        return caller != Caller.GUEST_ELSEWHERE;
    }

    private TestPlace shared() {
        return hospital.room(place, guest());
    }

    /**
     * A workspace to be changed. The guest is a member only if the operation is about the guest, so
     * that the guest does not see further people.
     */
    String room() {
        TestPlace room =
                changing ? hospital.freshWorkspace(place, caller == Caller.GUEST) : shared();
        return about(room.workspaceId());
    }

    /** A workspace to be read. */
    String sharedWorkspace() {
        return about(shared().workspaceId());
    }

    /** The address of the stream to be read. */
    String stream() {
        if (place == Place.ANY) {
            return "home";
        }
        about(shared().workspaceId());
        return shared().stream();
    }

    /** An activity of the member, to be read. */
    Item sharedActivity() {
        return about(shared().activity());
    }

    /** An activity of the member, to be changed. */
    Item activity() {
        return changing ? freshActivity() : sharedActivity();
    }

    /**
     * An activity of the member in a workspace of its own, because the number of pins is limited.
     */
    Item freshlyPosted() {
        if (!changing || !place.isWorkspace()) {
            return activity();
        }
        return about(hospital.freshWorkspace(place, caller == Caller.GUEST).activity());
    }

    Item freshActivity() {
        return about(hospital.post(shared().workspaceId(), "Fresh " + hospital.secret()));
    }

    /** A question of the member, to be answered. */
    Item question() {
        return changing
                ? about(hospital.question(shared().workspaceId(), "Why " + hospital.secret()))
                : sharedActivity();
    }

    /** Id of a must-read: one to be changed, or the shared one. */
    String mustRead() {
        return about(
                changing
                        ? hospital.mustRead(shared().workspaceId())
                        : hospital.sharedMustRead(place, guest()));
    }

    /** Id of a poll of the member, to vote in; if voting is refused, of any activity. */
    String poll() {
        return changing ? about(hospital.poll(shared().workspaceId())) : sharedActivity().id();
    }

    /** The id of a file under a post of the member. */
    String attachment() {
        return about(hospital.attachment(shared().workspaceId()));
    }

    /** Id of a report on a post of the member. */
    String report() {
        return about(hospital.report(shared().workspaceId()));
    }

    /** The workspace of this scene as a member of a body; empty for everyone. */
    String workspaceField() {
        String id = shared().workspaceId();
        return id == null ? "" : ",\"workspaceId\":\"" + id + "\"";
    }

    Item sharedComment() {
        return about(shared().comment());
    }

    Item comment() {
        return changing ? freshComment() : sharedComment();
    }

    Item freshComment() {
        return about(hospital.comment(shared().activity().id(), "Fresh " + hospital.secret()));
    }

    /** Id of a person whom a guest of another workspace cannot see. */
    String person(String user) {
        return about(hospital.person(guest() ? user : Caller.OUTSIDER.user()));
    }

    Answer as(Caller other, Call call) {
        return hospital.send(call.as(other.user()));
    }

    String about(String id) {
        target = id;
        return id;
    }

    private Item about(Item item) {
        about(item.id());
        return item;
    }
}

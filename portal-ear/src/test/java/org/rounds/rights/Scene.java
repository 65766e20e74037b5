package org.rounds.rights;

import org.rounds.rights.Room.Item;
import org.rounds.server.Answer;
import org.rounds.server.Call;

/**
 * One caller before one operation in one place. What a call is going to change is made afresh; a
 * call that has to be refused is tried on what all share, which therefore stays as it was.
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

    /** The id of what the operation is about; null if it is about nothing of that kind. */
    String target() {
        return target;
    }

    private boolean guest() {
        return caller != Caller.GUEST_ELSEWHERE;
    }

    private Room shared() {
        return hospital.room(place, guest());
    }

    /**
     * A room to be changed. The guest is in it only where it is about them, so that they get to
     * know nobody by it.
     */
    String room() {
        Room room = changing ? hospital.freshRoom(place, caller == Caller.GUEST) : shared();
        return about(room.workspaceId());
    }

    /** A room to be read. */
    String sharedRoom() {
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

    /** Something by the member, to be read. */
    Item sharedActivity() {
        return about(shared().activity());
    }

    /** Something by the member, to be changed. */
    Item activity() {
        return changing ? freshActivity() : sharedActivity();
    }

    /** Something by the member in a room of its own, for places hold only so many pins. */
    Item freshlyPosted() {
        if (!changing || !place.isRoom()) {
            return activity();
        }
        return about(hospital.freshRoom(place, caller == Caller.GUEST).activity());
    }

    Item freshActivity() {
        return about(hospital.post(shared().workspaceId(), "Fresh " + hospital.secret()));
    }

    /** A question by the member, to be settled. */
    Item question() {
        return changing
                ? about(hospital.question(shared().workspaceId(), "Why " + hospital.secret()))
                : sharedActivity();
    }

    /** The id of a must-read: one to be changed, or the one that all share. */
    String mustRead() {
        return about(
                changing
                        ? hospital.mustRead(shared().workspaceId())
                        : hospital.sharedMustRead(place, guest()));
    }

    /** The id of a poll of the member, to vote in; where that is refused, of any activity. */
    String poll() {
        return changing ? about(hospital.poll(shared().workspaceId())) : sharedActivity().id();
    }

    /** The id of a file under a post of the member. */
    String attachment() {
        return about(hospital.attachment(shared().workspaceId()));
    }

    /** The id of a report on what the member wrote. */
    String report() {
        return about(hospital.report(shared().workspaceId()));
    }

    /** Names the room of this scene in a body; nothing for everyone. */
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

    /** The id of somebody whom a guest of another room does not know. */
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

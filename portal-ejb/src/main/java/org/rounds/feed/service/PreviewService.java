package org.rounds.feed.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.discussion.service.CommentService;
import org.rounds.markup.service.TextGate;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;

/** Renders a text for preview, before it is stored. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class PreviewService {

    private static final String ITEM = "(activity|comment)/" + TimeOrderedId.PATTERN;

    @Inject private Callers callers;
    @Inject private StreamGuard places;
    @Inject private ActivityGuard gate;
    @Inject private CommentService comments;
    @Inject private TextGate texts;

    /**
     * The HTML of a text.
     *
     * @param place address of its stream, or {@code activity/ID} or {@code comment/ID} if it
     *     replaces their text; null for none, without mentions
     * @throws Invalid if it exceeds a limit, or the kind of place is unknown
     * @throws org.rounds.shared.error.NotFound if the caller cannot see the place
     */
    public Preview of(String text, String place) {
        Caller caller = callers.current();
        if (place == null) {
            return shown(text, TextForm.MARKED, "");
        }
        if (place.matches(ITEM)) {
            long id = Long.parseLong(place.substring(place.indexOf('/') + 1));
            return place.startsWith("activity/")
                    ? ofActivity(caller, text, id)
                    : new Preview(comments.preview(id, text));
        }
        if (!place.matches(StreamAccess.ADDRESSES)) {
            throw new Invalid("place", "invalid.place");
        }
        return shown(text, TextForm.MARKED, places.readable(caller, place).address());
    }

    private Preview ofActivity(Caller caller, String text, long id) {
        LocatedActivity found = gate.live(caller, id);
        return shown(text, found.activity().textForm(), found.place().address());
    }

    private Preview shown(String text, TextForm form, String address) {
        return new Preview(texts.admit(text, form, address).text().html());
    }

    /**
     * A rendered text.
     *
     * @param html sanitized HTML
     */
    public record Preview(String html) {}
}

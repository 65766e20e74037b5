package org.rounds.posting.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rounds.activity.service.ActivityKind;
import org.rounds.mustread.service.IssueMustRead;
import org.rounds.poll.service.CreatePoll;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Bounded;
import org.rounds.shared.text.Characters;
import org.rounds.stream.model.Stream;
import org.rounds.stream.service.StreamAccess;

/**
 * Asks for a new activity. Neither a workspace nor an audience means everyone; a must-read for one
 * audience or workspace alone stands there.
 *
 * @param kind name of an {@link ActivityKind}
 * @param title what stands above an announcement, 1 to 200 characters; null for other kinds
 * @param text 1 to 20,000 characters; a share may go without
 * @param audience {@code everyone}, {@code department/ID}, {@code site/ID} or {@code role/NAME}:
 *     who gets it at home, while all staff may read it; null when a workspace is given
 * @param audiences who has to acknowledge a must-read; null or empty for all who read in its place
 * @param mustRead what makes an announcement a must-read; null for none
 * @param poll what can be chosen in a poll
 * @param value that colleagues are thanked for, 1 to 60 characters
 * @param receiverIds who is thanked, 1 to 20 people
 * @param personId whom an introduction presents; null for the author
 * @param sharedId what a share passes on
 * @param attachmentIds uploads of the caller, at most 10, in the order in which they are shown
 * @param publishAt when it is posted; null for now
 * @param onBehalfOf the colleague in whose name the caller writes; null for their own
 */
public record PostActivity(
        @NotNull(message = "invalid.required") String kind,
        @Size(max = 200, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String title,
        String text,
        @Positive(message = "invalid.workspace") Long workspaceId,
        @Pattern(regexp = StreamAccess.AUDIENCES, message = "invalid.audience") String audience,
        List<@NotNull(message = "invalid.audience") String> audiences,
        @Valid IssueMustRead mustRead,
        @Valid CreatePoll poll,
        @Size(max = 60, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String value,
        @Size(min = 1, max = 20, message = "invalid.receivers")
                List<@NotNull(message = "invalid.required") Long> receiverIds,
        Long personId,
        Long sharedId,
        @Size(max = 10, message = "invalid.too-many")
                List<@NotNull(message = "invalid.required") Long> attachmentIds,
        Instant publishAt,
        Long onBehalfOf) {

    /** Fields that go with some kinds alone, in the order in which they are looked at. */
    private static final List<String> OF_SOME_KINDS =
            List.of("title", "mustRead", "poll", "value", "receiverIds", "personId", "sharedId");

    private static final String WORKSPACE = "workspace/";

    /** More audiences than anybody can ask; what says so counts them. */
    private static final int MOST_AUDIENCES = 1_000;

    /** Keeps no more of a list than shows that it is too long. */
    public PostActivity {
        audiences = Bounded.list(audiences, MOST_AUDIENCES);
        receiverIds = Bounded.list(receiverIds, 20);
        attachmentIds = Bounded.list(attachmentIds, 10);
    }

    /**
     * The address of the place where it is going to stand.
     *
     * @throws Invalid if more than one is named
     */
    String address() {
        if (workspaceId != null && audience != null) {
            throw new Invalid("audience", "invalid.one-place");
        }
        if (workspaceId != null) {
            return WORKSPACE + workspaceId;
        }
        if (audience != null) {
            return audience;
        }
        boolean one = mustRead != null && addressees().size() == 1;
        return one && addressees().get(0).matches(StreamAccess.ADDRESSES)
                ? addressees().get(0)
                : Stream.EVERYONE;
    }

    /** Who has to acknowledge it; empty for all who read in its place. */
    List<String> addressees() {
        return audiences == null ? List.of() : audiences;
    }

    /** The uploads that belong to it. */
    List<Long> files() {
        return attachmentIds == null ? List.of() : attachmentIds.stream().distinct().toList();
    }

    /** What goes with some kinds alone, by the names of the interface; without null. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", seen(title));
        fields.put("mustRead", mustRead);
        fields.put("audiences", addressees());
        fields.put("poll", poll);
        fields.put("value", seen(value));
        fields.put("receiverIds", receiverIds);
        fields.put("personId", personId);
        fields.put("sharedId", sharedId);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /**
     * Looks whether everything goes with the kind.
     *
     * @throws Invalid if something is missing, or belongs to another kind
     */
    void requireFitting(ActivityKind kind) {
        Map<String, Object> sent = fields();
        for (String field : OF_SOME_KINDS) {
            if (kind.required().contains(field) && !sent.containsKey(field)) {
                throw new Invalid(field, "invalid.required");
            }
            if (sent.containsKey(field) && !kind.allows(field)) {
                throw new Invalid(field, "invalid.not-of-this-kind");
            }
        }
        if (mustRead == null && !addressees().isEmpty()) {
            throw new Invalid("audiences", "invalid.no-must-read");
        }
    }

    private static String seen(String text) {
        return text == null || Characters.isSeen(text) ? text : null;
    }
}

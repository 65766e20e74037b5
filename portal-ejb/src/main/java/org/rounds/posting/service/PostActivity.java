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
import org.rounds.shared.model.Inlined;
import org.rounds.shared.service.Bounded;
import org.rounds.shared.text.Characters;
import org.rounds.stream.model.Stream;
import org.rounds.stream.service.StreamAccess;

/**
 * Asks for a new activity. Parts that are missing are empty.
 *
 * @param kind name of an {@link ActivityKind}
 * @param text 1 to 20,000 characters; a share may go without
 * @param attachmentIds uploads of the caller, at most 10, in the order in which they are shown
 */
public record PostActivity(
        @NotNull(message = "invalid.required") String kind,
        String text,
        @Inlined @Valid Place place,
        @Inlined @Valid KindFields kindFields,
        @Size(max = 10, message = "invalid.too-many")
                List<@NotNull(message = "invalid.required") Long> attachmentIds,
        @Inlined Sending sending) {

    /** Keeps at most one element beyond the limit of each list. */
    public PostActivity {
        place = place == null ? Place.EVERYONE : place;
        kindFields = kindFields == null ? KindFields.NONE : kindFields;
        attachmentIds = attachmentIds == null ? List.of() : Bounded.list(attachmentIds, 10);
        sending = sending == null ? Sending.NOW : sending;
    }

    /**
     * Where it is posted. Neither a workspace nor an audience means everyone; a must-read for one
     * audience or workspace alone is posted there.
     *
     * @param audience {@code everyone}, {@code department/ID}, {@code site/ID} or {@code
     *     role/NAME}: who gets it at home, while all staff may read it; null when a workspace is
     *     given
     * @param audiences who has to acknowledge a must-read; empty for all who read in its place
     */
    public record Place(
            @Positive(message = "invalid.workspace") Long workspaceId,
            @Pattern(regexp = StreamAccess.AUDIENCES, message = "invalid.audience") String audience,
            List<@NotNull(message = "invalid.audience") String> audiences) {

        /** For everyone. */
        public static final Place EVERYONE = new Place(null, null, List.of());

        private static final String WORKSPACE = "workspace/";

        /** More audiences than anybody can ask; what says so counts them. */
        private static final int MOST_AUDIENCES = 1_000;

        /** Keeps no more of the list than shows that it is too long. */
        public Place {
            audiences = audiences == null ? List.of() : Bounded.list(audiences, MOST_AUDIENCES);
        }

        /**
         * The address of the stream.
         *
         * @param mustRead whether the activity has to be acknowledged
         * @throws Invalid if more than one is named
         */
        String address(boolean mustRead) {
            if (workspaceId != null && audience != null) {
                throw new Invalid("audience", "invalid.one-place");
            }
            if (workspaceId != null) {
                return WORKSPACE + workspaceId;
            }
            if (audience != null) {
                return audience;
            }
            boolean one = mustRead && audiences.size() == 1;
            return one && audiences.get(0).matches(StreamAccess.ADDRESSES)
                    ? audiences.get(0)
                    : Stream.EVERYONE;
        }
    }

    /**
     * What goes with some kinds alone.
     *
     * @param title what stands above an announcement, 1 to 200 characters; null for other kinds
     * @param mustRead what makes an announcement a must-read; null for none
     * @param poll what can be chosen in a poll
     * @param value that colleagues are thanked for, 1 to 60 characters
     * @param receiverIds who is thanked, 1 to 20 people
     * @param personId whom an introduction presents; null for the author
     * @param sharedId what a share passes on
     */
    public record KindFields(
            @Size(max = 200, message = "invalid.too-long")
                    @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                    String title,
            @Valid IssueMustRead mustRead,
            @Valid CreatePoll poll,
            @Size(max = 60, message = "invalid.too-long")
                    @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                    String value,
            @Size(min = 1, max = 20, message = "invalid.receivers")
                    List<@NotNull(message = "invalid.required") Long> receiverIds,
            Long personId,
            Long sharedId) {

        /** Of a kind that needs nothing but a text. */
        public static final KindFields NONE =
                new KindFields(null, null, null, null, null, null, null);

        /** The names, in the order in which they are looked at. */
        private static final List<String> NAMES =
                List.of(
                        "title",
                        "mustRead",
                        "poll",
                        "value",
                        "receiverIds",
                        "personId",
                        "sharedId");

        /** Keeps no more of the list than shows that it is too long. */
        public KindFields {
            receiverIds = Bounded.list(receiverIds, 20);
        }

        /** What was sent, by the names of the interface; without null. */
        Map<String, Object> sent() {
            Map<String, Object> sent = new HashMap<>();
            sent.put("title", seen(title));
            sent.put("mustRead", mustRead);
            sent.put("poll", poll);
            sent.put("value", seen(value));
            sent.put("receiverIds", receiverIds);
            sent.put("personId", personId);
            sent.put("sharedId", sharedId);
            sent.values().removeIf(Objects::isNull);
            return sent;
        }

        private void requireFitting(ActivityKind kind) {
            Map<String, Object> sent = sent();
            for (String name : NAMES) {
                if (kind.required().contains(name) && !sent.containsKey(name)) {
                    throw new Invalid(name, "invalid.required");
                }
                if (sent.containsKey(name) && !kind.allows(name)) {
                    throw new Invalid(name, "invalid.not-of-this-kind");
                }
            }
        }

        private static String seen(String text) {
            return text == null || Characters.isSeen(text) ? text : null;
        }
    }

    /**
     * How it is posted.
     *
     * @param publishAt when it is posted; null for now
     * @param onBehalfOf the colleague in whose name the caller writes; null for their own
     */
    public record Sending(Instant publishAt, Long onBehalfOf) {

        /** At once and in the caller's own name. */
        public static final Sending NOW = new Sending(null, null);
    }

    /**
     * The address of the stream in which it is posted.
     *
     * @throws Invalid if more than one is given
     */
    String address() {
        return place.address(kindFields.mustRead() != null);
    }

    /** Ids of its uploads. */
    List<Long> files() {
        return attachmentIds.stream().distinct().toList();
    }

    /** Fields of some kinds only, by API name; without null. */
    Map<String, Object> fields() {
        Map<String, Object> fields = kindFields.sent();
        fields.put("audiences", place.audiences());
        return fields;
    }

    /**
     * Requires that all fields belong to the kind.
     *
     * @throws Invalid if a field is missing, or belongs to another kind
     */
    void requireFitting(ActivityKind kind) {
        kindFields.requireFitting(kind);
        if (kindFields.mustRead() == null && !place.audiences().isEmpty()) {
            throw new Invalid("audiences", "invalid.no-must-read");
        }
    }
}

package org.rounds.poll.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.rounds.poll.model.ActivityPoll;
import org.rounds.shared.service.Bounded;
import org.rounds.shared.text.Characters;

/**
 * Creates a poll.
 *
 * @param options 2 to 10 different texts of 1 to 200 characters
 * @param multiple whether several options can be chosen; null for no
 * @param anonymous whether votes are not linked to people; null for no
 * @param closesAt end of voting; null for never
 */
public record CreatePoll(
        @NotNull(message = "invalid.required") @Size(min = 2, max = 10, message = "invalid.options")
                List<
                                @NotNull(message = "invalid.required")
                                @Size(max = 200, message = "invalid.too-long")
                                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                                String>
                        options,
        Boolean multiple,
        Boolean anonymous,
        Instant closesAt) {

    /** Keeps at most one element beyond the limit of the list. */
    public CreatePoll {
        options = Bounded.list(options, 10);
    }

    /** The options without invisible characters at their ends. */
    public List<String> texts() {
        return options.stream().map(String::strip).toList();
    }

    /** The requested poll of an activity. */
    ActivityPoll poll(long activityId) {
        ActivityPoll poll = new ActivityPoll(activityId, texts(), closesAt);
        if (Boolean.TRUE.equals(multiple)) {
            poll.allowSeveral();
        }
        if (Boolean.TRUE.equals(anonymous)) {
            poll.hideVotes();
        }
        return poll;
    }
}

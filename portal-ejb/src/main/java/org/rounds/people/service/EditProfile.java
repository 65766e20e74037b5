package org.rounds.people.service;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rounds.shared.service.Bounded;
import org.rounds.shared.text.Characters;

/**
 * Changes the caller's profile; null keeps the present value, empty removes it.
 *
 * @param about at most 500 characters
 * @param languages BCP 47 codes, at most 10
 */
public record EditProfile(
        @Size(max = 500, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINES, message = "invalid.characters")
                String about,
        @Size(max = 10, message = "invalid.too-many")
                List<
                                @Pattern(
                                        regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
                                        message = "invalid.language")
                                String>
                        languages) {

    /** Keeps at most one element beyond the limit of the list. */
    public EditProfile {
        languages = Bounded.list(languages, 10);
    }
}

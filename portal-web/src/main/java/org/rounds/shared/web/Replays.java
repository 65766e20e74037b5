package org.rounds.shared.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.replay.ReplayService.Answer;

/** Keys and answers of repeatable requests. */
public final class Replays {

    /** Header with the key chosen by the caller. */
    public static final String KEY = "Idempotency-Key";

    private static final String REPLAYED = "Idempotency-Replayed";

    private Replays() {}

    /**
     * The validated key.
     *
     * @throws Invalid unless it is 1 to 255 printable ASCII characters
     */
    public static String checked(String key) {
        if (!key.matches("[\\x20-\\x7e]{1,255}")) {
            throw new Invalid(KEY, "invalid.idempotency-key");
        }
        return key;
    }

    /** The stored answer, marked as a replay. */
    public static Response again(Answer answer) {
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, answer.location())
                .header(REPLAYED, "true")
                .entity(answer.body())
                .build();
    }
}

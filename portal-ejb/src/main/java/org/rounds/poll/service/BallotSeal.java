package org.rounds.poll.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Hides what somebody voted behind a key that only they have: a commitment (SHA-256 of the key and
 * the choice). Without the key nothing can be told from it; with it the choice is found again, so
 * that a vote in an anonymous poll can be changed.
 */
final class BallotSeal {

    /** Keys are random and have at least 128 bits in hexadecimal digits. */
    static final String KEY = "[0-9a-f]{32,64}";

    private BallotSeal() {}

    /**
     * @param places the chosen options, in rising order
     */
    static String of(long activityId, String key, List<Integer> places) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            String text = activityId + ":" + key + ":" + places;
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The choice behind a seal; empty if the key does not fit.
     *
     * @param options how many there are to choose from, at most ten
     */
    static Optional<List<Integer>> open(String seal, long activityId, String key, int options) {
        for (int choice = 1; choice < 1 << options; choice++) {
            List<Integer> places = new ArrayList<>();
            for (int place = 1; place <= options; place++) {
                if ((choice >> place - 1 & 1) == 1) {
                    places.add(place);
                }
            }
            if (of(activityId, key, places).equals(seal)) {
                return Optional.of(places);
            }
        }
        return Optional.empty();
    }
}

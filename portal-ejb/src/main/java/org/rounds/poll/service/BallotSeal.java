package org.rounds.poll.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Hides an anonymous vote behind a key that only the voter has: a commitment (SHA-256 of the key
 * and the choice). Without the key the choice cannot be derived; with it the vote can be found and
 * changed.
 */
final class BallotSeal {

    /** Random keys with at least 128 bits, in hexadecimal digits. */
    static final String KEY = "[0-9a-f]{32,64}";

    private BallotSeal() {}

    /**
     * @param places positions of the chosen options, ascending
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
     * The choice behind a seal; empty if the key is wrong.
     *
     * @param options number of options, at most ten
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

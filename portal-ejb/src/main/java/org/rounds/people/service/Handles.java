package org.rounds.people.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Generates handles from the user name if possible, else from the person's name, with a number if
 * taken.
 */
final class Handles {

    private static final String PATTERN = "[a-z0-9]([a-z0-9._-]*[a-z0-9])?";
    private static final int LONGEST = 90;

    private Handles() {}

    static String make(String userName, String displayName, Predicate<String> taken) {
        String wish = slug(userName == null || userName.isBlank() ? displayName : userName);
        String handle = wish;
        for (int number = 2; taken.test(handle); number++) {
            handle = wish + number;
        }
        return handle;
    }

    private static String slug(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("@.*", "")
                        .replaceAll("[^a-z0-9._-]+", ".")
                        .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        String cut =
                plain.length() > LONGEST
                        ? plain.substring(0, LONGEST).replaceAll("[^a-z0-9]+$", "")
                        : plain;
        return cut.matches(PATTERN) ? cut : "person";
    }
}

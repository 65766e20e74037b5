package org.rounds.workspace.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Generates slugs of workspaces. */
final class Slugs {

    /** Syntax of a slug. */
    static final String PATTERN = "[a-z][a-z0-9-]{1,62}";

    private static final int LONGEST = 55;

    private Slugs() {}

    /** A free slug for a name, with a number appended if necessary. */
    static String make(String name, Predicate<String> taken) {
        String wish = slug(name);
        String slug = wish;
        for (int number = 2; taken.test(slug); number++) {
            slug = wish + "-" + number;
        }
        return slug;
    }

    private static String slug(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String trimmed = cut.replaceAll("-+$", "");
        return trimmed.matches(PATTERN) ? trimmed : "workspace";
    }
}

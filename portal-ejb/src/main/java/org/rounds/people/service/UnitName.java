package org.rounds.people.service;

import java.text.Normalizer;
import java.util.Locale;
import org.rounds.shared.text.Characters;

/** Names of departments and sites. */
final class UnitName {

    private static final int LONGEST = 200;

    private UnitName() {}

    /** Normalized name for comparison: NFC, single spaces, lower case; at most 200 characters. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        return cut(plain.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT));
    }

    /** A name with its suffix, which can be null; at most 200 characters. */
    static String label(String name, String distinction) {
        return distinction == null ? name : cut(name + " (" + distinction + ")");
    }

    private static String cut(String text) {
        return Characters.start(text, LONGEST);
    }
}

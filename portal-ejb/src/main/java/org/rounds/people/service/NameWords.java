package org.rounds.people.service;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.rounds.shared.text.Characters;

/** Splits names into search words: lower case, without accents. */
final class NameWords {

    private static final int LONGEST = 100;

    private NameWords() {}

    static Set<String> of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                addWords(text, words);
            }
        }
        return words;
    }

    private static void addWords(String text, Set<String> words) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(Characters.start(word, LONGEST));
            }
        }
    }
}

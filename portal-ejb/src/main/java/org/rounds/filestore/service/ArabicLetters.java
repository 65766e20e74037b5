package org.rounds.filestore.service;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shapes Arabic text: replaces each letter by its contextual presentation form. The forms come from
 * the character data of the JDK.
 */
final class ArabicLetters {

    private static final int FIRST_FORM = 0xFB50;
    private static final int LAST_FORM = 0xFEFC;
    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200d';
    private static final char NON_JOINER = '\u200c';
    private static final Pattern NAME =
            Pattern.compile(
                    "ARABIC (?:LETTER (?!UIGHUR)|LIGATURE LAM WITH ALEF).* (ISOLATED|FINAL|INITIAL|MEDIAL) FORM");

    /** Presentation forms of a letter, or of lam with alef, by name. */
    private static final Map<String, Map<String, String>> FORMS = forms();

    private ArabicLetters() {}

    private static Map<String, Map<String, String>> forms() {
        Map<String, Map<String, String>> forms = new HashMap<>();
        for (int form = FIRST_FORM; form <= LAST_FORM; form++) {
            String name = Character.getName(form);
            Matcher matcher = NAME.matcher(name == null ? "" : name);
            if (matcher.matches()) {
                String letter = Character.toString(form);
                forms.computeIfAbsent(
                                Normalizer.normalize(letter, Normalizer.Form.NFKC),
                                key -> new HashMap<>())
                        .put(matcher.group(1), letter);
            }
        }
        return Map.copyOf(forms);
    }

    /** The text with shaped letters, in the same order. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int end =
                    at + 2 <= text.length() && FORMS.containsKey(pair(text, at)) ? at + 2 : at + 1;
            String letter = text.substring(at, end);
            Map<String, String> forms = FORMS.get(letter);
            joined.append(forms == null ? letter : form(forms, letter, text, at, end));
            at = end - 1;
        }
        return joined.toString();
    }

    private static String pair(String text, int at) {
        return text.substring(at, at + 2);
    }

    private static String form(
            Map<String, String> forms, String letter, String text, int at, int end) {
        boolean before = forms.containsKey("FINAL") && joins(text, at - 1, -1, "INITIAL");
        boolean after = forms.containsKey("INITIAL") && joins(text, end, 1, "FINAL");
        String wanted = before ? after ? "MEDIAL" : "FINAL" : after ? "INITIAL" : "ISOLATED";
        return forms.size() == 1 ? letter : forms.getOrDefault(wanted, letter);
    }

    /** Whether the next letter in a direction, ignoring combining marks, has a form that joins. */
    private static boolean joins(String text, int from, int step, String form) {
        int at = from;
        while (at >= 0 && at < text.length() && isMark(text.charAt(at))) {
            at += step;
        }
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char letter = text.charAt(at);
        return letter == TATWEEL
                || letter == JOINER
                || FORMS.getOrDefault(String.valueOf(letter), Map.of()).containsKey(form);
    }

    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT && letter != JOINER && letter != NON_JOINER;
    }
}

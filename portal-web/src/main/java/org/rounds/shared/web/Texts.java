package org.rounds.shared.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences in the reader's language, from the bundles of the features. */
public final class Texts {

    /** Supported languages; the first is the fallback. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String PROBLEMS = "org.rounds.shared.web.problems";

    private Texts() {}

    /** The best supported language for a list of preferences, most preferred first. */
    public static Locale best(List<Locale> wanted) {
        for (Locale each : wanted) {
            for (Locale ours : LANGUAGES) {
                if (ours.getLanguage().equals(each.getLanguage())) {
                    return ours;
                }
            }
        }
        return LANGUAGES.get(0);
    }

    /**
     * A text of a feature's pages.
     *
     * @throws MissingResourceException if there is none
     */
    public static String page(Locale language, String feature, String key) {
        String bundle = "org.rounds." + feature + ".web.messages";
        return ResourceBundle.getBundle(bundle, language, NO_FALLBACK).getString(key);
    }

    /** The message of a problem or field error; the key itself if no bundle has it. */
    public static String problem(Locale language, String key, List<Object> arguments) {
        try {
            String pattern =
                    ResourceBundle.getBundle(PROBLEMS, language, NO_FALLBACK).getString(key);
            return new MessageFormat(pattern, language).format(arguments.toArray());
        } catch (MissingResourceException e) {
            return key;
        }
    }
}

package org.rounds.engage.service;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.rounds.shared.text.Characters;

/** Notes in imported texts where the original cannot be kept, in the language of the server. */
final class ArchiveNotes {

    private static final String BUNDLE = "org.rounds.imports.service.notes";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ArchiveNotes() {}

    /** Replaces the name of an author erased in the archive. */
    static String formerMember() {
        return say("former-member");
    }

    /** Replaces the name of a group without one. */
    static String group(String id) {
        return say("group", id);
    }

    /** Replaces an empty text. */
    static String empty() {
        return say("empty");
    }

    /** Names a file that is not imported; the name may be null. */
    static String file(String name) {
        return name == null ? say("unnamed-file") : say("file", name);
    }

    /** The text, cut if it is too long, with a note at its end. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        String note = "\n\n" + say("cut", text.length());
        return Characters.start(text, longest - note.length()).stripTrailing() + note;
    }

    private static String say(String key, Object... values) {
        Locale language = Locale.getDefault();
        String text = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString(key);
        return new MessageFormat(text, language).format(values);
    }
}

package org.rounds.engage.service;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.rounds.shared.text.Characters;

/**
 * What an import writes into texts of an archive where it cannot keep them as they were, in the
 * language of the server.
 */
final class ArchiveNotes {

    private static final String BUNDLE = "org.rounds.imports.service.notes";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ArchiveNotes() {}

    /** In the place of the name of an author whom the archive has erased. */
    static String formerMember() {
        return say("former-member");
    }

    /** In the place of the name of a group that has none. */
    static String group(String id) {
        return say("group", id);
    }

    /** In the place of a text that is empty. */
    static String empty() {
        return say("empty");
    }

    /** Names a file that stays in the archive; the name may be null. */
    static String file(String name) {
        return name == null ? say("unnamed-file") : say("file", name);
    }

    /** The text, cut where it is too long, which a note at its end then says. */
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

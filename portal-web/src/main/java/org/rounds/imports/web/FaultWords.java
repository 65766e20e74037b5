package org.rounds.imports.web;

import java.util.List;
import java.util.Locale;
import org.rounds.importfile.service.FaultText;
import org.rounds.shared.web.Texts;

/** Formats faults of imports in the reader's language. */
final class FaultWords {

    private FaultWords() {}

    static String of(FaultText text, Locale language) {
        String words = Texts.problem(language, text.key(), List.copyOf(text.arguments()));
        return text.file().isEmpty() ? words : text.file() + ": " + words;
    }
}

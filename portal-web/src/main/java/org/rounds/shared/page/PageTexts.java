package org.rounds.shared.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of all features in one language, looked up and parsed once. */
final class PageTexts {

    private static final Map<Locale, PageTexts> LANGUAGES = new ConcurrentHashMap<>();

    private final Locale language;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** By pattern; copied before use, as they are not thread-safe. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private PageTexts(Locale language) {
        this.language = language;
    }

    static PageTexts of(Locale language) {
        return LANGUAGES.computeIfAbsent(language, PageTexts::new);
    }

    String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            pattern = find(key);
            texts.put(key, pattern);
        }
        return arguments.length == 0 ? pattern : format(pattern).format(arguments);
    }

    private MessageFormat format(String pattern) {
        MessageFormat parsed = formats.get(pattern);
        if (parsed == null) {
            parsed = new MessageFormat(pattern, language);
            formats.put(pattern, parsed);
        }
        return (MessageFormat) parsed.clone();
    }

    private String find(String key) {
        int dot = key.indexOf('.');
        String feature = dot < 0 ? "shared" : key.substring(0, dot);
        return ResourceBundle.getBundle("org.rounds." + feature + ".web.messages", language)
                .getString(key.substring(dot + 1));
    }
}

package org.rounds.shared.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences of all features in one language, for templates that show what any of them says. */
public final class FeatureTexts {

    private final Locale language;

    public FeatureTexts(Locale language) {
        this.language = language;
    }

    /**
     * A sentence.
     *
     * @param feature by the name of its package
     * @param key in its bundle {@code messages}
     * @param arguments that fill its gaps
     * @return the arguments alone if there is no such sentence any more
     */
    public String of(String feature, String key, List<String> arguments) {
        try {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("org.rounds." + feature + ".web.messages", language);
            return new MessageFormat(bundle.getString(key), language).format(arguments.toArray());
        } catch (MissingResourceException gone) {
            return String.join(" ", arguments);
        }
    }
}

package org.rounds.notification.service;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts of notifications in the language of the person, for inbox and mails. */
public final class NotificationTexts {

    private static final String BUNDLE = "org.rounds.notification.service.sentences";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle texts;

    public NotificationTexts(Locale language) {
        this.language = language;
        texts = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
    }

    /** The actors: one or two by name, more as the newest and a number. */
    public String who(NotificationCard card) {
        int count = card.actorCount();
        if (card.actors().isEmpty()) {
            return own(card, ".who").orElseGet(() -> say("who.nobody"));
        }
        String first = card.actors().get(0).name();
        if (count == 1) {
            return first;
        }
        return count == 2 && card.actors().size() > 1
                ? say("who.two", first, card.actors().get(1).name())
                : say("who.more", first, count - 1);
    }

    /** The predicate that follows {@link #who}. */
    public String did(NotificationCard card) {
        return new MessageFormat(reasons(card).getString(card.reason().word()), language)
                .format(new Object[] {Math.max(1, card.actorCount())});
    }

    /** The title of the conversation, or what the reason says in its place; null for none. */
    public String title(NotificationCard card) {
        return card.title() == null ? own(card, ".title").orElse(null) : card.title();
    }

    /** A text that only some reasons have. */
    private Optional<String> own(NotificationCard card, String suffix) {
        String key = card.reason().word() + suffix;
        ResourceBundle reasons = reasons(card);
        return reasons.containsKey(key) ? Optional.of(reasons.getString(key)) : Optional.empty();
    }

    private ResourceBundle reasons(NotificationCard card) {
        return ResourceBundle.getBundle(card.reason().texts(), language, NO_FALLBACK);
    }

    /** The complete sentence. */
    public String text(NotificationCard card) {
        String sentence = who(card) + " " + did(card);
        String title = title(card);
        return title == null ? sentence : sentence + ": " + title;
    }

    /** The sentence for lock screens: names a must-read, but quotes no text of people. */
    String discreet(NotificationCard card) {
        return card.reason().category().isDuty() ? text(card) : who(card) + " " + did(card);
    }

    String language() {
        return language.getLanguage();
    }

    /** A formatted message of the bundle. */
    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }
}

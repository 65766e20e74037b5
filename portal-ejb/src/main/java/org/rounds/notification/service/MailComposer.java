package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Setting;

/** Composes mails in the language of the recipient, as plain text and HTML. */
@ApplicationScoped
class MailComposer {

    @Inject private Unsubscription unsubscription;

    /** A mail about one conversation. */
    Mail instant(MailRepository.Due due, MailRepository.Reader reader, NotificationCard card) {
        NotificationTexts words = words(reader);
        NotificationCategory source = card.reason().category();
        String subject = words.discreet(card);
        return letter(
                due,
                reader,
                words,
                subject,
                List.of(card),
                source.isDuty() ? null : unsubscription.address(due.personId(), source.word()));
    }

    /** A mail about all unread notifications of a person. */
    Mail digest(
            MailRepository.Due due, MailRepository.Reader reader, List<NotificationCard> cards) {
        NotificationTexts words = words(reader);
        return letter(
                due,
                reader,
                words,
                words.say("digest.subject", cards.size()),
                cards,
                unsubscription.address(due.personId(), Unsubscription.DIGEST));
    }

    private static NotificationTexts words(MailRepository.Reader reader) {
        return new NotificationTexts(
                Locale.forLanguageTag(reader.language() == null ? "en" : reader.language()));
    }

    private static Mail letter(
            MailRepository.Due due,
            MailRepository.Reader reader,
            NotificationTexts words,
            String subject,
            List<NotificationCard> cards,
            String unsubscribe) {
        String id = "<%d.%d@%s>".formatted(due.id(), due.personId(), host());
        return new Mail(
                id,
                reader.address(),
                reader.name(),
                subject,
                plain(words, cards, unsubscribe),
                html(words, subject, cards, unsubscribe),
                unsubscribe);
    }

    private static String host() {
        String host = URI.create(Setting.address()).getHost();
        return host == null ? "localhost" : host;
    }

    private static String plain(
            NotificationTexts words, List<NotificationCard> cards, String unsubscribe) {
        StringBuilder text = new StringBuilder();
        for (NotificationCard card : cards) {
            text.append(words.text(card)).append('\n');
            if (card.quote() != null) {
                text.append("> ").append(card.quote().replace("\n", "\n> ")).append('\n');
            }
            text.append(link(card)).append("\n\n");
        }
        text.append("-- \n").append(words.say("mail.why")).append('\n');
        text.append(words.say("mail.settings")).append(": ").append(settings()).append('\n');
        if (unsubscribe != null) {
            text.append(words.say("mail.unsubscribe"))
                    .append(": ")
                    .append(unsubscribe)
                    .append('\n');
        }
        return text.toString();
    }

    private static String html(
            NotificationTexts words,
            String subject,
            List<NotificationCard> cards,
            String unsubscribe) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"");
        html.append(words.language()).append("\"><head><meta charset=\"utf-8\"><title>");
        html.append(escape(subject))
                .append("</title></head><body style=\"font-family:sans-serif;line-height:1.5\">");
        for (NotificationCard card : cards) {
            html.append("<p><strong>").append(escape(words.who(card))).append("</strong> ");
            html.append(escape(words.did(card))).append("<br>");
            html.append("<a href=\"").append(escape(link(card))).append("\">");
            String title = words.title(card);
            html.append(escape(title == null ? link(card) : title)).append("</a>");
            if (card.quote() != null) {
                html.append("</p><blockquote>")
                        .append(escape(card.quote()).replace("\n", "<br>"))
                        .append("</blockquote><p>");
            }
            html.append("</p>");
        }
        html.append("<hr><p><small>").append(escape(words.say("mail.why"))).append(" <a href=\"");
        html.append(escape(settings()))
                .append("\">")
                .append(escape(words.say("mail.settings")))
                .append("</a>");
        if (unsubscribe != null) {
            html.append(" · <a href=\"").append(escape(unsubscribe)).append("\">");
            html.append(escape(words.say("mail.unsubscribe"))).append("</a>");
        }
        return html.append("</small></p></body></html>").toString();
    }

    private static String link(NotificationCard card) {
        return Setting.address() + card.url();
    }

    private static String settings() {
        return Setting.address() + "/settings/notifications";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

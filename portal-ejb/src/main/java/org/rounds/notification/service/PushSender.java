package org.rounds.notification.service;

import static org.rounds.shared.service.JsonTools.JSON;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.GuardedClient;
import org.rounds.shared.service.Setting;

/**
 * Sends messages to push services of browsers (Web Push, RFC 8030), encrypted for the browser. They
 * name actors but quote no text, because lock screens show them.
 */
@ApplicationScoped
class PushSender {

    private static final Logger LOG = Logger.getLogger(PushSender.class.getName());

    /** How long the push service keeps a message for an offline browser. */
    private static final int SECONDS_TO_LIVE = 12 * 60 * 60;

    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> REFUSED = Set.of(400, 413);
    private static final int LAST_SUCCESS = 299;

    @Inject private PushOutbox outbox;
    @Inject private GuardedClient client;

    /** Whether push keys are configured. */
    static boolean isAtWork() {
        return !Setting.ROUNDS_PUSH_PRIVATE_KEY.text().isEmpty();
    }

    /** Sends due messages. */
    void deliver() {
        for (PushRepository.Due each : outbox.due()) {
            outbox.take(each).ifPresent(card -> deliver(each, card));
        }
    }

    private void deliver(PushRepository.Due due, NotificationCard card) {
        try {
            int status = send(due, card);
            if (GONE.contains(status)) {
                outbox.gone(due);
            } else if (status <= LAST_SUCCESS || REFUSED.contains(status)) {
                outbox.done(due);
            } else {
                outbox.missed(due);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A push message waits", e);
            outbox.missed(due);
        }
    }

    private int send(PushRepository.Due due, NotificationCard card) throws IOException {
        PushRepository.Target target = due.target();
        WebPush push = push();
        byte[] body =
                push.getBody(message(card, target), bytes(target.p256dh()), bytes(target.auth()));
        return client.post(
                URI.create(target.endpoint()),
                push.getHeaders(
                        target.endpoint(),
                        SECONDS_TO_LIVE,
                        Long.toString(card.id(), Character.MAX_RADIX),
                        card.reason().category() == NotificationCategory.MUST_READ
                                ? WebPush.Urgency.High
                                : WebPush.Urgency.Normal),
                body);
    }

    private static WebPush push() {
        String contact = Setting.ROUNDS_PUSH_CONTACT.text();
        return new WebPush(
                contact.isEmpty() ? Setting.address() : contact,
                VapidKeys.fromUncompressedBytes(
                        Setting.ROUNDS_PUSH_PUBLIC_KEY.text(),
                        Setting.ROUNDS_PUSH_PRIVATE_KEY.text()));
    }

    private static byte[] message(NotificationCard card, PushRepository.Target target) {
        NotificationTexts words =
                new NotificationTexts(
                        Locale.forLanguageTag(
                                target.language() == null ? "en" : target.language()));
        return JSON.createObjectBuilder()
                .add("title", words.discreet(card))
                .add("url", URI.create(Setting.address()).getPath() + card.url())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}

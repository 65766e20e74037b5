package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rounds.notification.model.NotificationChannel;
import org.rounds.notification.model.NotificationSetting;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Seal;
import org.rounds.shared.service.Setting;
import org.rounds.shared.service.SharedKeys;

/**
 * One-click unsubscribing from mails by a signed address, without signing in (RFC 8058). The
 * address permits nothing else.
 */
@ApplicationScoped
public class Unsubscription {

    /** Pseudo category of digests. */
    static final String DIGEST = "digest";

    @Inject private SharedKeys keys;
    @Inject private NotificationSettingRepository settings;

    /**
     * @param source name of a {@link NotificationCategory}, or {@link #DIGEST}
     */
    String address(long personId, String source) {
        String subject = personId + "." + source;
        return Setting.address() + "/unsubscribe?token=" + subject + "." + seal().of(subject);
    }

    /** Whether the token was signed by this hospital's servers. */
    @Transactional
    public boolean isValid(String token) {
        return subject(token).isPresent();
    }

    /** Turns off such mails; false if the token is invalid. */
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<String[]> subject = subject(token);
        subject.ifPresent(parts -> stop(Long.parseLong(parts[0]), parts[1]));
        return subject.isPresent();
    }

    private void stop(long personId, String source) {
        NotificationSetting setting = settings.change(personId);
        if (source.equals(DIGEST)) {
            setting.stopDigests();
        } else {
            NotificationCategory.ofWord(source)
                    .filter(each -> !each.isDuty())
                    .ifPresent(
                            each ->
                                    settings.choose(
                                            personId, each, NotificationChannel.MAIL, false));
        }
    }

    private Optional<String[]> subject(String token) {
        if (token == null || !token.matches("[0-9]{1,19}\\.[a-z-]{1,12}\\.[A-Za-z0-9_-]{20,30}")) {
            return Optional.empty();
        }
        int end = token.lastIndexOf('.');
        String subject = token.substring(0, end);
        boolean ours = seal().fits(subject, token.substring(end + 1));
        return ours ? Optional.of(subject.split("\\.")) : Optional.empty();
    }

    private Seal seal() {
        return new Seal(keys.get("unsubscribe"));
    }
}

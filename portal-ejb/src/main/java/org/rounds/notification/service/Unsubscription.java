package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rounds.shared.service.Setting;

/**
 * Lets the reader of a mail do without such mails by the address that stands in it, without signing
 * in (RFC 8058). The address is sealed, and good for nothing else.
 */
@ApplicationScoped
public class Unsubscription {

    /** In the place of a source: no digests. */
    static final String DIGEST = "digest";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;

    @Inject private SharedKeyRepository keys;
    @Inject private NotificationSettingRepository settings;

    /**
     * @param source word of a {@link Source}, or {@link #DIGEST}
     */
    String address(long personId, String source) {
        String subject = personId + "." + source;
        return Setting.address() + "/unsubscribe?token=" + subject + "." + seal(subject);
    }

    /** Whether the address is one that we have written. */
    @Transactional
    public boolean isValid(String token) {
        return subject(token).isPresent();
    }

    /** Sends no such mails any more; false if the address is none that we have written. */
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<String[]> subject = subject(token);
        subject.ifPresent(parts -> stop(Long.parseLong(parts[0]), parts[1]));
        return subject.isPresent();
    }

    private void stop(long personId, String source) {
        if (source.equals(DIGEST)) {
            NotificationSettingRepository.Stored stored =
                    settings.find(personId)
                            .orElse(
                                    new NotificationSettingRepository.Stored(
                                            DigestTimes.USUAL, Hours.ALL, 0));
            DigestTimes usual = stored.digest();
            settings.change(
                    personId,
                    new DigestTimes(DigestTimes.Frequency.NEVER, usual.minute(), usual.day()),
                    stored.hours());
        } else {
            Source.ofWord(source)
                    .filter(each -> !each.isDuty())
                    .ifPresent(each -> settings.choose(personId, each, "MAIL", false));
        }
    }

    private Optional<String[]> subject(String token) {
        if (token == null || !token.matches("[0-9]{1,19}\\.[a-z-]{1,12}\\.[A-Za-z0-9_-]{20,30}")) {
            return Optional.empty();
        }
        int end = token.lastIndexOf('.');
        String subject = token.substring(0, end);
        boolean ours =
                MessageDigest.isEqual(
                        seal(subject).getBytes(StandardCharsets.US_ASCII),
                        token.substring(end + 1).getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(subject.split("\\.")) : Optional.empty();
    }

    private String seal(String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.get("unsubscribe"), ALGORITHM));
            byte[] whole = mac.doFinal(subject.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(whole, SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

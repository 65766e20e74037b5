package org.rounds.notification.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.rounds.shared.text.Characters;

/**
 * Lets push messages come to a browser: what its {@code PushSubscription} says of itself (W3C Push
 * API).
 *
 * @param endpoint address of the browser's push service
 * @param name what its owner knows it by, 1 to 100 characters
 */
public record AddPushDevice(
        @NotNull(message = "invalid.required")
                @Size(max = 1000, message = "invalid.too-long")
                @Pattern(regexp = "https?://[!-~]+", message = "invalid.url")
                String endpoint,
        @NotNull(message = "invalid.required") @Valid Keys keys,
        @NotNull(message = "invalid.required")
                @Size(min = 1, max = 100, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String name) {

    /**
     * With which messages are encrypted (RFC 8291).
     *
     * @param p256dh the browser's public key, 65 bytes in base64url
     * @param auth a secret of 16 bytes in base64url
     */
    public record Keys(
            @NotNull(message = "invalid.required")
                    @Pattern(regexp = "B[A-Za-z0-9_-]{86}=?", message = "invalid.push-key")
                    String p256dh,
            @NotNull(message = "invalid.required")
                    @Pattern(regexp = "[A-Za-z0-9_-]{22}(==)?", message = "invalid.push-key")
                    String auth) {}
}

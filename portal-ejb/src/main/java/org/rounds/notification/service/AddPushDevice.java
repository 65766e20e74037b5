package org.rounds.notification.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.rounds.shared.text.Characters;

/**
 * Registers a browser for push messages, with data of its {@code PushSubscription} (W3C Push API).
 *
 * @param endpoint address of the browser's push service
 * @param name display name, 1 to 100 characters
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
     * Keys for encrypting messages (RFC 8291).
     *
     * @param p256dh public key of the browser, 65 bytes in base64url
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

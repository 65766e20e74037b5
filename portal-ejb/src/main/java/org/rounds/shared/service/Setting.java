package org.rounds.shared.service;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Settings for administrators. A setting is read from the environment variable of its name, else
 * from the system property in lower case with dots ({@code ROUNDS_DATA} is {@code rounds.data}),
 * else it has its default. {@code docs/configuration.md} documents each one.
 */
public enum Setting {
    ROUNDS_HTTP_PORT("9080"),
    ROUNDS_DATA("rounds-data"),
    ROUNDS_DEMO("false"),
    ROUNDS_HOSPITAL(""),
    ROUNDS_MODULES("all"),
    ROUNDS_API_BASIC(null),
    ROUNDS_PLAIN_HTTP(null),
    ROUNDS_SYNTHETIC_IDS(null),
    ROUNDS_IMPORT_MAX_MB("100"),
    ROUNDS_ATTACHMENT_MAX_MB("25"),
    ROUNDS_CLAMD_HOST(""),
    ROUNDS_CLAMD_PORT("3310"),
    ROUNDS_LINK_PREVIEWS("false"),
    ROUNDS_TRUSTED_HOSTS(""),
    ROUNDS_PUSH_PUBLIC_KEY(""),
    ROUNDS_PUSH_PRIVATE_KEY(""),
    ROUNDS_PUSH_CONTACT(""),
    ROUNDS_SHARED_NETWORKS(""),
    ROUNDS_FEED_MEMORY_MB("64"),
    ROUNDS_IDLE_MINUTES("30"),
    ROUNDS_SESSION_HOURS("12"),
    ROUNDS_LIVE_PING_SECONDS("25"),
    ROUNDS_LIVE_MAX_CONNECTIONS("50"),
    ROUNDS_TIME_ZONE("UTC"),
    ROUNDS_MERGE_KEYS("userName,npi"),
    ROUNDS_URL(""),
    ROUNDS_MAIL_HOST(""),
    ROUNDS_MAIL_PORT("25"),
    ROUNDS_MAIL_TLS("starttls"),
    ROUNDS_MAIL_USER(""),
    ROUNDS_MAIL_PASSWORD(""),
    ROUNDS_MAIL_FROM("rounds@localhost"),
    ROUNDS_MAIL_TIMEOUT_SECONDS("20");

    private final String fallback;

    /**
     * @param fallback the default; null for a setting that is on exactly if the demo is
     */
    Setting(String fallback) {
        this.fallback = fallback;
    }

    public String text() {
        String fromEnvironment = System.getenv(name());
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return fromEnvironment.strip();
        }
        String property = System.getProperty(name().toLowerCase(Locale.ROOT).replace('_', '.'));
        if (property != null && !property.isBlank()) {
            return property.strip();
        }
        return fallback != null ? fallback : ROUNDS_DEMO.text();
    }

    /** Name of the hospital; empty if not set. */
    public static String hospital() {
        String name = ROUNDS_HOSPITAL.text();
        return name.isEmpty() && ROUNDS_DEMO.isOn() ? "Clover Valley" : name;
    }

    /** Whether the setting is {@code true} or {@code on}. */
    public boolean isOn() {
        return text().equalsIgnoreCase("true") || text().equalsIgnoreCase("on");
    }

    /**
     * The setting as a whole number.
     *
     * @throws NumberFormatException naming the setting, if it is not a number
     */
    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw new NumberFormatException(
                    name() + " has to be a whole number, but is: " + text());
        }
    }

    /** The hospital's time zone. */
    public static ZoneId timeZone() {
        return ZoneId.of(ROUNDS_TIME_ZONE.text());
    }

    /** Public address of Rounds, without a trailing slash. */
    public static String address() {
        String url = ROUNDS_URL.text();
        return url.isEmpty()
                ? "http://localhost:" + ROUNDS_HTTP_PORT.text() + "/rounds"
                : url.replaceFirst("/+$", "");
    }

    public Path folder() {
        return Path.of(text()).toAbsolutePath().normalize();
    }
}

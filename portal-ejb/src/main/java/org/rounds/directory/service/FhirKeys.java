package org.rounds.directory.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normalizes references to FHIR resources, so that they can be compared as strings: {@code
 * Type/id}, an absolute URL, a URN, or {@code Type?identifier=system|value} (without {@code
 * system|} if there is no system).
 */
final class FhirKeys {

    private static final Pattern RELATIVE =
            Pattern.compile("([A-Za-z]+/[A-Za-z0-9.-]{1,64})(/_history/.*)?");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(https?://[^?#]+/[A-Za-z]+/[A-Za-z0-9.-]{1,64})(/_history/.*)?");
    private static final Pattern CONDITIONAL =
            Pattern.compile("([A-Za-z]+)\\?(identifier|_id)=([^&]+)");

    private FhirKeys() {}

    /** The key of a resource with this identifier; the system may be null. */
    static String identifier(String type, String system, String value) {
        return type + "?identifier=" + (system == null ? "" : system + "|") + value;
    }

    /**
     * The key of a Reference: its literal or conditional {@code reference}, else its {@code
     * identifier}.
     *
     * @param reference the Reference
     * @param type the only permitted resource type
     * @return empty if the reference is unsupported: contained, of another type, or another search
     */
    static Optional<String> reference(FhirElement reference, String type) {
        String literal = reference.text("reference");
        if (literal == null) {
            return reference
                    .element("identifier")
                    .filter(found -> found.text("value") != null)
                    .map(found -> identifier(type, found.text("system"), found.text("value")));
        }
        if (literal.startsWith("urn:")) {
            return Optional.of(literal);
        }
        return literal.contains("?") ? conditional(literal, type) : direct(literal, type);
    }

    private static Optional<String> direct(String literal, String type) {
        Matcher absolute = ABSOLUTE.matcher(literal);
        Matcher relative = RELATIVE.matcher(literal);
        if (absolute.matches()) {
            return Optional.of(absolute.group(1)).filter(key -> key.contains("/" + type + "/"));
        }
        return relative.matches()
                ? Optional.of(relative.group(1)).filter(key -> key.startsWith(type + "/"))
                : Optional.empty();
    }

    private static Optional<String> conditional(String literal, String type) {
        Matcher search = CONDITIONAL.matcher(literal);
        if (!search.matches() || !search.group(1).equals(type)) {
            return Optional.empty();
        }
        return decoded(search.group(3))
                .map(
                        value ->
                                search.group(2).equals("_id")
                                        ? type + "/" + value
                                        : type
                                                + "?identifier="
                                                + (value.startsWith("|")
                                                        ? value.substring(1)
                                                        : value));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(
                    URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

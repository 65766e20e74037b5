package org.rounds.shared.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.owasp.html.Encoding;

/** Clinical texts with their expected visible form. */
public final class ClinicalTexts {

    private ClinicalTexts() {}

    /**
     * @param typed as typed
     * @param visible its visible characters: the same without markup
     * @param plain visible characters of the plain text form, which keeps bullets, quotations and
     *     URLs
     */
    public record Typed(String typed, String visible, String plain) {

        private static Typed of(String written) {
            String[] parts = written.split("\n-----\n");
            return new Typed(
                    parts[0], parts[Math.min(1, parts.length - 1)], parts[parts.length - 1]);
        }

        @Override
        public String toString() {
            return typed;
        }
    }

    /**
     * All texts. They are separated by lines of =; the visible form, and that of the plain text,
     * follow lines of - if they differ.
     */
    public static List<Typed> all() {
        try (InputStream file = ClinicalTexts.class.getResourceAsStream("clinical-texts.txt")) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.stripTrailing().split("\n=====\n")).map(Typed::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The visible characters of HTML. */
    public static String visibleIn(String html) {
        return visible(Encoding.decodeHtml(html.replaceAll("<[^>]*>", "\n"), false));
    }

    /** The visible characters: all but white space. */
    public static String visible(String text) {
        return text.replaceAll("\\s+", "");
    }
}

package org.rounds.feed.service;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds @mentions and #topics in plain text. */
final class Marks {

    private static final Pattern MARK =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_@#/&])"
                            + "(?:@(?<handle>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)|#(?<topic>\\p{L}[\\p{L}\\p{M}\\p{N}_-]{0,99}))");

    private Marks() {}

    /**
     * One mention or topic with its place in the text; exactly one of handle and topic is not null.
     */
    record Mark(int start, int end, String handle, String topic) {}

    static List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            String handle = matcher.group("handle");
            String topic = matcher.group("topic");
            marks.add(
                    new Mark(
                            matcher.start(),
                            matcher.end(),
                            handle == null ? null : handle.toLowerCase(Locale.ROOT),
                            topic == null ? null : topic(topic)));
        }
        return marks;
    }

    /** The one form of a topic: NFC, lower case, without the #. */
    static String topic(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

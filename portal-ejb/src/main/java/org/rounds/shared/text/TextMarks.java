package org.rounds.shared.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds @mentions and #topics. */
public final class TextMarks {

    private static final Pattern MARK =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_@#/&])"
                            + "(?:@(?<handle>[A-Za-z0-9][A-Za-z0-9._-]*(?<![._-]))"
                            + "|#(?<topic>\\p{L}[\\p{L}\\p{M}\\p{N}_-]{0,99}))");

    private TextMarks() {}

    /** A mention or a topic with its position. */
    record Mark(int start, int end, TextSpan span) {}

    /** Marks between two positions; the character before the first position is ignored. */
    static List<Mark> in(CharSequence text, int from, int to) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text).region(from, to);
        while (matcher.find()) {
            String handle = matcher.group("handle");
            TextSpan span =
                    handle == null
                            ? new TextSpan.Topic(topic(matcher.group("topic")), matcher.group())
                            : new TextSpan.Mention(
                                    handle.toLowerCase(Locale.ROOT), matcher.group());
            marks.add(new Mark(matcher.start(), matcher.end(), span));
        }
        return marks;
    }

    /** Normalized form of a topic: NFC, lower case, without the #. */
    public static String topic(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

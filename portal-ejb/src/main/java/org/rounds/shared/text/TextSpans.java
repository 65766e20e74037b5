package org.rounds.shared.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Parses links, emphasis, mentions and topics in a paragraph.
 *
 * <p>Spans found first (paths, code, escaped characters, links, URLs) are masked in a copy of the
 * text, so that nothing else is found in them.
 */
final class TextSpans {

    /** Masks a character of a link, a URL, a path or code: a word character, but not a letter. */
    private static final char COVER = '\uE000';

    /** Masks an escaped character: neither a word character nor the edge of a word. */
    private static final char ESCAPED = '^';

    private static final String TARGET =
            "(?:(?i:https?://|mailto:)[^\\s()<>\"\\\\\\p{Cf}]"
                    + "|/rounds(?=[/?#)])(?![^?#\\s()]*/(?:\\.|%2[eE]){1,2}(?:[/?#)\\s]|$)))"
                    + "[^\\s()<>\"\\\\\\p{Cf}]*"
                    + "(?:\\([^\\s()<>\"\\\\\\p{Cf}]*\\)[^\\s()<>\"\\\\\\p{Cf}]*){0,9}";

    private static final Pattern DECIDED =
            Pattern.compile(
                    "(?<path>(?<![\\p{L}\\p{N}\\\\])(?:\\\\\\\\[\\p{L}\\p{N}]|[A-Za-z]:\\\\)\\S*)"
                            + "|(?<code>(?<![\\p{L}\\p{N}`\\\\])(?<ticks>`+)(?!`)[\\s\\S]{1,"
                            + "2000}?(?<!`)\\k<ticks>(?!`))"
                            + "|\\\\(?<escaped>[*_\\[]|(?<=^\\\\)(?:[->]|#{2,3}) )"
                            + "|\\[(?<text>[^\\[\\]\\n]{1,1000})\\]\\((?<target>"
                            + TARGET
                            + ")\\)",
                    Pattern.MULTILINE);

    /** A character between emphasis markers: not the marker itself. */
    private static final String IN_STRONG = "(?:(?!\\*\\*)[^\\n])";

    private static final String IN_EMPHASIS =
            "(?:(?!(?<![\\p{L}\\p{N}\uE000])_|_(?![\\p{L}\\p{N}\uE000]))[^\\n])";

    /**
     * The two kinds of emphasis; both markers on one line, at the edges of words, not next to
     * digits.
     */
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "(?<![^\\s\\p{Ps}\\p{Pi}\\p{Pf}\"'])(?:"
                            + "\\*\\*(?=_?[\\p{L}\uE000@#(\"'„“‚‘«»›‹])(?<strong>"
                            + IN_STRONG
                            + "{1,300})(?<=[^\\s\\p{N}*^])\\*\\*"
                            + "|_(?=(?:\\*\\*)?[\\p{L}\uE000@#(\"'„“‚‘«»›‹])(?<emphasis>"
                            + IN_EMPHASIS
                            + "{1,300})(?<=[^\\s\\p{N}_^])_"
                            + ")(?![^\\s\\p{Pe}\\p{Pi}\\p{Pf}\"'.,;:!?…/–—-])");

    /** Link text that itself names a target or a person. */
    private static final Pattern NAMES_TARGET =
            Pattern.compile("(?i)[\\s*_(]*(?:https?:|mailto:|www\\.|/|@).*");

    /** A URL with user information, which can imitate a host name. */
    private static final Pattern WITH_USER = Pattern.compile("(?i)https?://[^/?#]*@.*");

    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW)).build();

    /** URLs that become links: only these schemes, and nothing that is masked. */
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\uE000\\\\\\p{Cf}]+");

    private final String text;
    private final StringBuilder cover;
    private final List<TextMarks.Mark> decided = new ArrayList<>();
    private final boolean inLink;

    private TextSpans(String text, boolean inLink) {
        this.text = text;
        this.cover = new StringBuilder(text);
        this.inLink = inLink;
    }

    /** The spans of a text in the Markdown dialect. */
    static List<TextSpan> of(String text) {
        TextSpans spans = new TextSpans(text, false);
        Matcher matcher = DECIDED.matcher(text);
        while (matcher.find()) {
            spans.decide(matcher);
        }
        spans.findAddresses();
        return spans.emphasized(0, text.length());
    }

    /** The spans of a plain text: URLs, mentions and topics. */
    static List<TextSpan> plain(String text) {
        TextSpans spans = new TextSpans(text, false);
        spans.findAddresses();
        return spans.unemphasized(0, text.length());
    }

    /** The spans of link text: emphasis only, no nested links. */
    private static List<TextSpan> linked(String text) {
        return new TextSpans(text, true).emphasized(0, text.length());
    }

    private void decide(Matcher found) {
        String whole = found.group();
        String escaped = found.group("escaped");
        String target = found.group("target");
        if (escaped != null) {
            decide(found.start(), found.end(), new TextSpan.Plain(escaped), ESCAPED);
        } else if (target != null && pretends(found.group("text"), target)) {
            decide(found.start(), found.end(), new TextSpan.Plain(whole), COVER);
        } else if (target != null) {
            List<TextSpan> content = linked(found.group("text"));
            TextSpan link = new TextSpan.Link(target, content, false);
            decide(found.start(), found.end(), link, COVER);
        } else if (found.group("code") != null) {
            decide(found.start(), found.end(), new TextSpan.Code(whole), COVER);
        } else {
            decide(found.start(), found.end(), new TextSpan.Plain(whole), COVER);
        }
    }

    /** Whether the text of a link suggests another target than it has. */
    private static boolean pretends(String words, String target) {
        return WITH_USER.matcher(target).matches()
                || NAMES_TARGET.matcher(words).matches() && !words.strip().equals(target);
    }

    private void findAddresses() {
        for (LinkSpan link : ADDRESSES.extractLinks(cover.toString())) {
            String address = text.substring(link.getBeginIndex(), link.getEndIndex());
            String url = link.getType() == LinkType.WWW ? "http://" + address : address;
            if (WEB.matcher(url).matches()) {
                List<TextSpan> content = List.of(new TextSpan.Plain(address));
                TextSpan found = new TextSpan.Link(url, content, true);
                decide(link.getBeginIndex(), link.getEndIndex(), found, COVER);
            }
        }
    }

    private void decide(int start, int end, TextSpan span, char with) {
        decided.add(new TextMarks.Mark(start, end, span));
        for (int i = start; i < end; i++) {
            cover.setCharAt(i, with);
        }
    }

    private List<TextSpan> emphasized(int from, int to) {
        List<TextSpan> spans = new ArrayList<>();
        Matcher matcher = EMPHASIS.matcher(cover).region(from, to);
        int done = from;
        while (matcher.find()) {
            spans.addAll(unemphasized(done, matcher.start()));
            boolean strong = matcher.group("strong") != null;
            String kind = strong ? "strong" : "emphasis";
            List<TextSpan> content = emphasized(matcher.start(kind), matcher.end(kind));
            spans.add(strong ? new TextSpan.Strong(content) : new TextSpan.Emphasis(content));
            done = matcher.end();
        }
        spans.addAll(unemphasized(done, to));
        return List.copyOf(spans);
    }

    private List<TextSpan> unemphasized(int from, int to) {
        List<TextMarks.Mark> marks = new ArrayList<>();
        decided.stream()
                .filter(each -> each.start() >= from && each.end() <= to)
                .forEach(marks::add);
        if (!inLink) {
            marks.addAll(TextMarks.in(cover, from, to));
        }
        marks.sort(Comparator.comparingInt(TextMarks.Mark::start));
        List<TextSpan> spans = new ArrayList<>();
        int done = from;
        for (TextMarks.Mark mark : marks) {
            addPlain(spans, done, mark.start());
            spans.add(mark.span());
            done = mark.end();
        }
        addPlain(spans, done, to);
        return spans;
    }

    private void addPlain(List<TextSpan> spans, int from, int to) {
        if (from < to) {
            spans.add(new TextSpan.Plain(text.substring(from, to)));
        }
    }
}

package org.rounds.shared.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders texts as HTML. All characters are escaped, and the result is sanitized. */
final class TextHtml {

    private static final PolicyFactory SAFE =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "em",
                            "strong",
                            "ul",
                            "li",
                            "blockquote",
                            "code",
                            "h3",
                            "h4",
                            "a")
                    .allowAttributes("href", "class")
                    .onElements("a")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                    .toFactory();

    /** Context root of the application, fixed by the public contract. */
    private static final String ROOT = "/rounds";

    private final Map<String, String> names;
    private final StringBuilder html = new StringBuilder();
    private boolean inHeading;

    /**
     * @param names display names by handle, of mentioned people who can read the text
     */
    TextHtml(Map<String, String> names) {
        this.names = names;
    }

    String of(List<TextBlock> blocks) {
        blocks.forEach(this::write);
        return SAFE.sanitize(html.toString());
    }

    private void write(TextBlock block) {
        if (block instanceof TextBlock.Paragraph paragraph) {
            write("p", paragraph.spans());
        } else if (block instanceof TextBlock.Heading heading) {
            inHeading = true;
            write("h" + heading.level(), heading.spans());
            inHeading = false;
        } else if (block instanceof TextBlock.Bullets bullets) {
            html.append("<ul>");
            bullets.items().forEach(item -> write("li", item.spans()));
            html.append("</ul>");
        } else if (block instanceof TextBlock.Quotation quotation) {
            html.append("<blockquote>");
            quotation.blocks().forEach(this::write);
            html.append("</blockquote>");
        }
    }

    private void write(String element, List<TextSpan> spans) {
        html.append('<').append(element).append('>');
        spans.forEach(this::write);
        html.append("</").append(element).append('>');
    }

    private void write(TextSpan span) {
        if (span instanceof TextSpan.Strong strong) {
            write("strong", strong.content());
        } else if (span instanceof TextSpan.Emphasis emphasis) {
            write("em", emphasis.content());
        } else if (span instanceof TextSpan.Link link) {
            html.append("<a href=\"").append(escape(link.url())).append("\">");
            link.content().forEach(this::write);
            html.append("</a>");
        } else if (span instanceof TextSpan.Code code) {
            write("code", List.of(new TextSpan.Plain(code.text())));
        } else if (span instanceof TextSpan.Mention mention
                && names.containsKey(mention.handle())) {
            String name = "@" + names.get(mention.handle());
            write(ROOT + "/people/" + mention.handle(), "rd-mention", name);
        } else if (span instanceof TextSpan.Topic topic && !inHeading) {
            String path = URLEncoder.encode(topic.topic(), StandardCharsets.UTF_8);
            write(ROOT + "/topics/" + path, "rd-topic", topic.typed());
        } else {
            html.append(lines(typed(span)));
        }
    }

    private void write(String address, String kind, String words) {
        html.append("<a href=\"").append(address).append("\" class=\"").append(kind);
        html.append("\">").append(escape(words)).append("</a>");
    }

    /** The source of a span that is not rendered. */
    static String typed(TextSpan span) {
        if (span instanceof TextSpan.Mention mention) {
            return mention.typed();
        }
        if (span instanceof TextSpan.Topic topic) {
            return topic.typed();
        }
        return span instanceof TextSpan.Code code ? code.text() : ((TextSpan.Plain) span).text();
    }

    private static String lines(String text) {
        return escape(text).replace("\n", "<br>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package org.rounds.shared.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.shared.model.TextForm;

/**
 * A parsed text: its mentions and topics, and its HTML and plain text form. docs/adr/0017 defines
 * which characters are markup.
 */
public final class TypedText {

    /**
     * Incremented when rendering changes; stored texts with an older version are rendered again.
     */
    public static final int RENDERING = 2;

    private final List<TextBlock> blocks;
    private final Set<String> handles = new LinkedHashSet<>();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();

    private TypedText(List<TextBlock> blocks) {
        this.blocks = blocks;
        blocks.forEach(block -> find(block, false));
    }

    /**
     * @param source lines that end with a line feed
     */
    public static TypedText of(String source, TextForm form) {
        return new TypedText(TextBlocks.of(source, form));
    }

    private void find(TextBlock block, boolean quoted) {
        if (block instanceof TextBlock.Paragraph paragraph) {
            find(paragraph.spans(), quoted, true);
        } else if (block instanceof TextBlock.Heading heading) {
            find(heading.spans(), quoted, false);
        } else if (block instanceof TextBlock.Bullets bullets) {
            bullets.items().forEach(item -> find(item.spans(), quoted, true));
        } else if (block instanceof TextBlock.Quotation quotation) {
            quotation.blocks().forEach(each -> find(each, true));
        }
    }

    private void find(List<TextSpan> spans, boolean quoted, boolean withTopics) {
        for (TextSpan span : spans) {
            if (span instanceof TextSpan.Mention mention) {
                handles.add(mention.handle());
                if (!quoted) {
                    mentioned.add(mention.handle());
                }
            } else if (span instanceof TextSpan.Topic topic && withTopics) {
                topics.add(topic.topic());
            } else if (span instanceof TextSpan.Strong strong) {
                find(strong.content(), quoted, withTopics);
            } else if (span instanceof TextSpan.Emphasis emphasis) {
                find(emphasis.content(), quoted, withTopics);
            }
        }
    }

    /** Handles of all mentioned people. */
    public Set<String> handles() {
        return handles;
    }

    /** Handles of people mentioned outside of quotations. */
    public Set<String> mentioned() {
        return mentioned;
    }

    /** Normalized topics; headings have none. */
    public Set<String> topics() {
        return topics;
    }

    /**
     * Sanitized HTML.
     *
     * @param names display names by handle, of mentioned people who can read the text
     */
    public String html(Map<String, String> names) {
        return new TextHtml(names).of(blocks);
    }

    /** Plain text with the same visible characters; the URL of a link follows its text. */
    public String plain() {
        return TextPlain.of(blocks);
    }
}

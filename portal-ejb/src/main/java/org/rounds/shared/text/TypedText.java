package org.rounds.shared.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rounds.shared.model.TextForm;

/**
 * A text as somebody typed it: whom it names, what it is about, and the one way in which it is
 * shown as HTML and as plain text. Which signs are marks, and may disappear, is in docs/adr/0017.
 */
public final class TypedText {

    /** Goes up when the same text is shown in another way; what was rendered before is renewed. */
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

    /** Handles of all who are named. */
    public Set<String> handles() {
        return handles;
    }

    /** Handles of those who are named outside of quotations. */
    public Set<String> mentioned() {
        return mentioned;
    }

    /** Topics in their one form; headings have none. */
    public Set<String> topics() {
        return topics;
    }

    /**
     * Safe HTML.
     *
     * @param names the names of those mentioned people who may read the text, by handle
     */
    public String html(Map<String, String> names) {
        return new TextHtml(names).of(blocks);
    }

    /** Plain text with the same visible characters; an address behind words follows them. */
    public String plain() {
        return TextPlain.of(blocks);
    }
}

package org.rounds.shared.text;

import java.util.List;
import java.util.stream.Collectors;

/** Renders texts as plain text, without markup characters that have no plain form. */
final class TextPlain {

    private TextPlain() {}

    static String of(List<TextBlock> blocks) {
        return joined(blocks, "\n\n");
    }

    private static String joined(List<TextBlock> blocks, String between) {
        return blocks.stream().map(TextPlain::block).collect(Collectors.joining(between));
    }

    private static String block(TextBlock block) {
        if (block instanceof TextBlock.Quotation quotation) {
            return joined(quotation.blocks(), "\n").replaceAll("(?m)^", "> ");
        }
        if (block instanceof TextBlock.Bullets bullets) {
            return bullets.items().stream()
                    .map(item -> item.sign() + " " + spans(item.spans()))
                    .collect(Collectors.joining("\n"));
        }
        return spans(
                block instanceof TextBlock.Heading heading
                        ? heading.spans()
                        : ((TextBlock.Paragraph) block).spans());
    }

    private static String spans(List<TextSpan> spans) {
        return spans.stream().map(TextPlain::span).collect(Collectors.joining());
    }

    private static String span(TextSpan span) {
        if (span instanceof TextSpan.Strong strong) {
            return spans(strong.content());
        }
        if (span instanceof TextSpan.Emphasis emphasis) {
            return spans(emphasis.content());
        }
        if (span instanceof TextSpan.Link link) {
            String words = spans(link.content());
            boolean same = link.bare() || words.equals(link.url());
            return same ? words : words + " (" + link.url() + ")";
        }
        return TextHtml.typed(span);
    }
}

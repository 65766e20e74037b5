package org.rounds.shared.text;

import java.util.List;

/** An inline part of a paragraph. */
sealed interface TextSpan {

    /** Literal characters; a line feed is a line break. */
    record Plain(String text) implements TextSpan {}

    /** Literal characters without markup, including their backticks. */
    record Code(String text) implements TextSpan {}

    record Strong(List<TextSpan> content) implements TextSpan {}

    record Emphasis(List<TextSpan> content) implements TextSpan {}

    /**
     * A typed link or an autolinked URL.
     *
     * @param bare whether its content is the URL itself
     */
    record Link(String url, List<TextSpan> content, boolean bare) implements TextSpan {}

    /**
     * @param handle in lower case
     * @param typed as it was typed, with the @
     */
    record Mention(String handle, String typed) implements TextSpan {}

    /**
     * @param topic normalized topic
     * @param typed as it was typed, with the #
     */
    record Topic(String topic, String typed) implements TextSpan {}
}

package org.rounds.shared.text;

import java.util.List;

/** A part of a paragraph: characters, or what marks make of them. */
sealed interface TextSpan {

    /** Characters that are shown as they are; a line feed is a line break. */
    record Plain(String text) implements TextSpan {}

    /** Characters in which nothing is a mark, their backticks included. */
    record Code(String text) implements TextSpan {}

    record Strong(List<TextSpan> content) implements TextSpan {}

    record Emphasis(List<TextSpan> content) implements TextSpan {}

    /**
     * A link that somebody wrote, or an address that became one.
     *
     * @param bare whether its content is the address itself
     */
    record Link(String url, List<TextSpan> content, boolean bare) implements TextSpan {}

    /**
     * @param handle in lower case
     * @param typed as it was typed, with the @
     */
    record Mention(String handle, String typed) implements TextSpan {}

    /**
     * @param topic in the one form of topics
     * @param typed as it was typed, with the #
     */
    record Topic(String topic, String typed) implements TextSpan {}
}

package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rounds.feed.model.WrittenText;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Characters;

/**
 * The one gate through which every text goes before it is stored: limits, Markdown, mentions,
 * topics.
 */
@ApplicationScoped
class TextGate {

    static final int LONGEST = 20_000;
    private static final int MOST_TOPICS = 50;
    private static final int LONGEST_HTML = 1_000_000;

    @Inject private People people;
    @Inject private Markdown markdown;

    /**
     * Checks a text and prepares it for its place.
     *
     * @param address the place; only people who may read there are mentioned by it
     * @throws Invalid if it is empty, longer than 20,000 characters, becomes too long as HTML, or
     *     names more than 50 topics
     */
    GatedText admit(String source, String address) {
        String clean = source == null ? "" : clean(source);
        if (!Characters.isSeen(clean)) {
            throw new Invalid("text", "invalid.required");
        }
        if (clean.length() > LONGEST) {
            throw new Invalid("text", "invalid.too-long", LONGEST);
        }
        Markdown.Parsed parsed = markdown.parse(clean);
        if (parsed.topics().size() > MOST_TOPICS) {
            throw new Invalid("text", "invalid.too-many-topics", MOST_TOPICS);
        }
        Map<String, Long> readers = people.readers(parsed.handles(), address);
        Map<Long, PersonBrief> briefs = people.briefs(readers.values());
        Map<String, String> names =
                readers.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        reader -> briefs.get(reader.getValue()).name()));
        String html = parsed.html(names);
        if (html.length() > LONGEST_HTML) {
            throw new Invalid("text", "invalid.too-long", LONGEST);
        }
        return new GatedText(new WrittenText(clean, html), readers.values(), parsed.topics());
    }

    /** The same for a text that may be missing. */
    GatedText admitOptional(String source, String address) {
        boolean empty = source == null || !Characters.isSeen(clean(source));
        return empty
                ? new GatedText(new WrittenText("", ""), List.of(), Set.of())
                : admit(source, address);
    }

    /** One kind of line end, and no characters that cannot be seen or stored. */
    private static String clean(String source) {
        return Characters.storable(source.replace("\r\n", "\n").replace('\r', '\n')).strip();
    }
}

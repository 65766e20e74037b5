package org.rounds.markup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rounds.markup.model.WrittenText;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.text.Characters;
import org.rounds.shared.text.TypedText;

/** Validates and renders every text before it is stored: limits, mentions, topics and HTML. */
@ApplicationScoped
public class TextGate {

    public static final int LONGEST = 20_000;
    private static final int MOST_TOPICS = 50;
    private static final int LONGEST_HTML = 1_000_000;

    @Inject private People people;

    /**
     * Validates and renders a text.
     *
     * @param form its syntax
     * @param address of its stream; only its readers can be mentioned
     * @throws Invalid if it is empty, longer than 20,000 characters, too long as HTML, or uses
     *     markup and has more than 50 topics
     */
    public GatedText admit(String source, TextForm form, String address) {
        String clean = source == null ? "" : clean(source);
        if (!Characters.isSeen(clean)) {
            throw new Invalid("text", "invalid.required");
        }
        if (clean.length() > LONGEST) {
            throw new Invalid("text", "invalid.too-long", LONGEST);
        }
        TypedText parsed = TypedText.of(clean, form);
        if (form == TextForm.MARKED && parsed.topics().size() > MOST_TOPICS) {
            throw new Invalid("text", "invalid.too-many-topics", MOST_TOPICS);
        }
        Map<String, Long> readers = people.readers(parsed.handles(), address);
        String html = parsed.html(names(readers));
        if (html.length() > LONGEST_HTML) {
            throw new Invalid("text", "invalid.too-long", LONGEST);
        }
        WrittenText text = new WrittenText(clean, form, html, TypedText.RENDERING);
        List<Long> mentioned =
                readers.entrySet().stream()
                        .filter(reader -> parsed.mentioned().contains(reader.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return new GatedText(text, mentioned, first(parsed.topics()));
    }

    /** The first topics up to the limit; texts of archives can have more. */
    private static Set<String> first(Set<String> topics) {
        return topics.size() <= MOST_TOPICS
                ? topics
                : topics.stream()
                        .limit(MOST_TOPICS)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The HTML of a stored text in a stream. */
    public String html(String source, TextForm form, String address) {
        TypedText parsed = TypedText.of(source, form);
        return parsed.html(names(people.readers(parsed.handles(), address)));
    }

    private Map<String, String> names(Map<String, Long> readers) {
        Map<Long, PersonBrief> briefs = people.briefs(readers.values());
        return readers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, reader -> briefs.get(reader.getValue()).name()));
    }

    /** The same for an optional text. */
    public GatedText admitOptional(String source, String address) {
        boolean empty = source == null || !Characters.isSeen(clean(source));
        return empty
                ? new GatedText(
                        new WrittenText("", TextForm.MARKED, "", TypedText.RENDERING),
                        List.of(),
                        Set.of())
                : admit(source, TextForm.MARKED, address);
    }

    /** Normalizes line ends and removes invisible and unstorable characters. */
    private static String clean(String source) {
        return Characters.storable(source.replace("\r\n", "\n").replace('\r', '\n')).strip();
    }
}

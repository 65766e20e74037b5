package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonIntake;

/** Mentions in texts from archives, where people are given by source ids. */
@ApplicationScoped
class ArchivedMentions {

    private static final Pattern USER = Pattern.compile("\\[\\[user:([^\\]\\s]{1,100})]]");

    @Inject private PersonIntake persons;
    @Inject private People people;

    /** The text with handles for all mentions whose source ids are known. */
    String named(String system, String text) {
        Map<String, Long> known =
                USER.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .flatMap(
                                id ->
                                        persons
                                                .idOf(system, id)
                                                .map(person -> Map.entry(id, person))
                                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (known.isEmpty()) {
            return text;
        }
        var briefs = people.briefs(known.values());
        return USER.matcher(text)
                .replaceAll(
                        match ->
                                Optional.ofNullable(known.get(match.group(1)))
                                        .map(
                                                person ->
                                                        Matcher.quoteReplacement(
                                                                "@" + briefs.get(person).handle()))
                                        .orElse(Matcher.quoteReplacement(match.group())));
    }
}

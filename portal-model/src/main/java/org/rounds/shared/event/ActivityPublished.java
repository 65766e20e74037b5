package org.rounds.shared.event;

import java.util.List;

/**
 * Lets another feature publish an activity into a stream, for example that a task is done. The
 * activity is stored in the same transaction, with the actor as its author; it is neither unread
 * nor news for its readers. It is refused like a post of the actor, by an exception that rolls the
 * publishing feature's change back, too.
 *
 * @param source name of the feature's package, at most 40 characters
 * @param subject identifies the subject within that feature, for example {@code 42}; at most 80
 *     characters
 * @param address of the stream, for example {@code workspace/42}
 * @param actorId the person who acted
 * @param textKey key of the sentence in the feature's bundle {@code messages}, at most 80
 *     characters
 * @param arguments of the sentence, each one line; at most 2,000 characters together
 * @param link path of the subject's page, for example {@code /tasks/42}, at most 400 characters;
 *     null for none
 */
public record ActivityPublished(
        String source,
        String subject,
        String address,
        long actorId,
        String textKey,
        List<String> arguments,
        String link) {}

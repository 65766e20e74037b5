package org.rounds.shared.event;

import java.util.List;

/**
 * Another feature has something to show in a stream, for example that a task is done. It stands
 * there as an activity of its actor, which is neither unread nor news to anybody, in the same
 * transaction. It is refused as a post of the actor would be: by an exception that undoes what it
 * tells of.
 *
 * @param source the feature, by the name of its package, at most 40 characters
 * @param subject what it is about, for that feature alone, for example {@code 42}; at most 80
 *     characters
 * @param address of the stream, for example {@code workspace/42}
 * @param actorId the person who did it
 * @param textKey of the sentence in the feature's bundle {@code messages}, at most 80 characters
 * @param arguments of the sentence, each one line; at most 2,000 characters together
 * @param link path of its page, for example {@code /tasks/42}, at most 400 characters; null for
 *     none
 */
public record ActivityPublished(
        String source,
        String subject,
        String address,
        long actorId,
        String textKey,
        List<String> arguments,
        String link) {}

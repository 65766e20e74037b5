package org.rounds.posting.service;

import java.util.List;

/**
 * What another feature published into a stream.
 *
 * @param source name of the feature's package
 * @param subject id within that feature
 * @param textKey key of the sentence in the feature's bundle
 * @param arguments of the sentence
 * @param link path of its page; null for none
 */
public record Publication(
        String source, String subject, String textKey, List<String> arguments, String link) {}

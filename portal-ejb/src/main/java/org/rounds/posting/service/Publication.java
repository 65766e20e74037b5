package org.rounds.posting.service;

import java.util.List;

/**
 * What another feature put into a stream.
 *
 * @param source the feature, by the name of its package
 * @param subject what it is about, for that feature alone
 * @param textKey of the sentence in the feature's bundle
 * @param arguments of the sentence
 * @param link path of its page; null for none
 */
public record Publication(
        String source, String subject, String textKey, List<String> arguments, String link) {}

package org.rounds.feed.service;

import java.util.Collection;
import java.util.Set;
import org.rounds.feed.model.WrittenText;

/**
 * A text that may be stored.
 *
 * @param mentioned ids of the people whom it names and who may read it
 * @param topics its topics in lower case, without the #
 */
record GatedText(WrittenText text, Collection<Long> mentioned, Set<String> topics) {}

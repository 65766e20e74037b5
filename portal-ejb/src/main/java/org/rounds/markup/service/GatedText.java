package org.rounds.markup.service;

import java.util.Collection;
import java.util.Set;
import org.rounds.markup.model.WrittenText;

/**
 * A text that may be stored.
 *
 * @param mentioned ids of the people whom it names and who may read it
 * @param topics its topics in lower case, without the #
 */
public record GatedText(WrittenText text, Collection<Long> mentioned, Set<String> topics) {}

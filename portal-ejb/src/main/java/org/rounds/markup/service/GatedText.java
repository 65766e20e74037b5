package org.rounds.markup.service;

import java.util.Collection;
import java.util.Set;
import org.rounds.markup.model.WrittenText;

/**
 * A validated text.
 *
 * @param mentioned ids of mentioned people who can read it
 * @param topics in lower case, without the #
 */
public record GatedText(WrittenText text, Collection<Long> mentioned, Set<String> topics) {}

package org.rounds.shared.spi;

/**
 * How is read what somebody did in a conversation.
 *
 * @param join left join of the item to {@code y.item_id}; its alias begins with the type of the
 *     kind
 * @param text expression for what the inbox quotes
 * @param form expression for the form of that text
 * @param there condition that holds unless the item was deleted, and where there is none
 */
public record ItemSql(String join, String text, String form, String there) {}

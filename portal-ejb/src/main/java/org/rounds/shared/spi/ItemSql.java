package org.rounds.shared.spi;

/**
 * SQL that reads the item of a notification within a conversation.
 *
 * @param join left join of the item to {@code y.item_id}; its alias begins with the type of the
 *     kind
 * @param text expression for the text that the inbox quotes
 * @param form expression for the syntax of that text
 * @param there condition that is false only if the item was deleted; true if there is no item
 */
public record ItemSql(String join, String text, String form, String there) {}

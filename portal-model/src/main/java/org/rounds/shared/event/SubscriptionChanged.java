package org.rounds.shared.event;

/**
 * A person subscribed to a stream or unsubscribed.
 *
 * @param address of the stream, for example {@code workspace/42}
 */
public record SubscriptionChanged(long personId, String address, boolean subscribed) {}

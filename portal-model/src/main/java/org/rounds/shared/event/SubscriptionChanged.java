package org.rounds.shared.event;

/**
 * A person began or ceased to listen to a stream.
 *
 * @param address of the stream, for example {@code workspace/42}
 */
public record SubscriptionChanged(long personId, String address, boolean subscribed) {}

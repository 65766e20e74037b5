package org.rounds.shared.event;

import java.util.List;

/**
 * Streams have something new. Tells listeners after the transaction; who may read asks the service
 * again.
 *
 * @param addresses of the streams, for example {@code workspace/42}
 * @param latest id of the newest activity
 */
public record StreamMoved(List<String> addresses, long latest) {}

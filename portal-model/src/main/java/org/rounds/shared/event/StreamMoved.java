package org.rounds.shared.event;

import java.util.List;

/**
 * Streams have new entries. Observed after the transaction; readers load the entries through the
 * services, so rights are checked again.
 *
 * @param addresses of the streams, for example {@code workspace/42}
 * @param latest id of the newest activity
 */
public record StreamMoved(List<String> addresses, long latest) {}

package org.rounds.shared.event;

import java.util.Collection;

/**
 * People have more or less to be told of than before.
 *
 * @param personIds empty for more people than can be named
 */
public record NotificationsChanged(Collection<Long> personIds) {}

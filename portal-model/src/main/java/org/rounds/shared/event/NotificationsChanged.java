package org.rounds.shared.event;

import java.util.Collection;

/**
 * The unread notifications of people changed.
 *
 * @param personIds empty for more people than can be listed
 */
public record NotificationsChanged(Collection<Long> personIds) {}

package org.rounds.shared.spi;

import java.util.List;

/**
 * An activity that is purged, as the features need it to find what they hold of it.
 *
 * @param id of the activity
 * @param streamId the stream in which it was posted
 * @param writerIds its author, and who posted it for them
 */
public record PurgedActivity(long id, long streamId, List<Long> writerIds) {}

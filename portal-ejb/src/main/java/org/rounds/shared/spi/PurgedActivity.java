package org.rounds.shared.spi;

import java.util.List;

/**
 * An activity that is purged, with what features need to find their rows.
 *
 * @param id of the activity
 * @param streamId its home stream
 * @param writerIds its author and, if different, its delegate
 */
public record PurgedActivity(long id, long streamId, List<Long> writerIds) {}

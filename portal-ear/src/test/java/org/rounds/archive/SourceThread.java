package org.rounds.archive;

import java.util.List;

/**
 * A thread of an archive.
 *
 * @param room where it stands
 * @param number its place in the room's feed, from 0 for the newest
 * @param closed whether nobody may comment any more
 * @param comments the oldest first
 */
record SourceThread(
        SourceRoom room, int number, boolean closed, Said starter, List<Said> comments) {

    @Override
    public String toString() {
        return "thread " + number + " of " + room;
    }
}

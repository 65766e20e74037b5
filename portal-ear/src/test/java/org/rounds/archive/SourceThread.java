package org.rounds.archive;

import java.util.List;

/**
 * A thread of an archive.
 *
 * @param room its workspace
 * @param number its position in the workspace's feed, from 0 for the newest
 * @param closed whether comments are closed
 * @param comments oldest first
 */
record SourceThread(
        SourceWorkspace room, int number, boolean closed, Said starter, List<Said> comments) {

    @Override
    public String toString() {
        return "thread " + number + " of " + room;
    }
}

package org.rounds.archive;

/**
 * A post or comment in an archive and as read afterwards.
 *
 * @param author handle
 * @param time in the format of the API
 * @param below number of the parent comment in its thread, from 0; -1 for none
 */
record Said(String author, String name, String time, String text, int below) {

    static final int NOTHING = -1;
}

package org.rounds.archive;

/**
 * Something that somebody wrote, as an archive has it and as it has to be read afterwards.
 *
 * @param author the handle
 * @param time as the interface writes it
 * @param below the number of the comment in its thread that it is a reply to, from 0; -1 for none
 */
record Said(String author, String name, String time, String text, int below) {

    static final int NOTHING = -1;
}

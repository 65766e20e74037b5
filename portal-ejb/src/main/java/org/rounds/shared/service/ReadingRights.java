package org.rounds.shared.service;

/** Knows who may read in a place; the feed provides it. */
public interface ReadingRights {

    /**
     * Makes sure that the caller may read in a place.
     *
     * @param address {@code everyone}, {@code workspace/42} and so on
     * @throws org.rounds.shared.error.NotFound if there is no such place, or the caller may not
     *     know of it
     * @throws org.rounds.shared.error.NotAllowed if the caller may know of it but not read it
     */
    void requireRead(Caller caller, String address);
}

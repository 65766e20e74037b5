package org.rounds.shared.service;

/** Checks who can read a stream; implemented by the stream feature. */
public interface ReadingRights {

    /**
     * Requires that the caller can read a stream.
     *
     * @param address {@code everyone}, {@code workspace/42} and so on
     * @throws org.rounds.shared.error.NotFound if there is no such stream, or the caller cannot see
     *     it
     * @throws org.rounds.shared.error.NotAllowed if the caller can see but not read it
     */
    void requireRead(Caller caller, String address);
}

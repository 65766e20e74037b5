package org.rounds.testing;

import java.util.Set;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;

/** The person who calls, as a test says. */
public final class Signed extends Callers {

    private Caller caller;

    /** Somebody of that id on the staff. */
    public static Caller staff(long personId) {
        return new Caller(personId, "person" + personId, "Person", true, Set.of());
    }

    /** Somebody of that id who is a guest. */
    public static Caller guest(long personId) {
        return new Caller(personId, "person" + personId, "Person", false, Set.of());
    }

    public void in(Caller somebody) {
        caller = somebody;
    }

    @Override
    public Caller current() {
        return caller;
    }
}

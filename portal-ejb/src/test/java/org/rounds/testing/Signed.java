package org.rounds.testing;

import java.util.Set;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;

/** Sets the caller. */
public final class Signed extends Callers {

    private Caller caller;

    /** A staff caller of that id. */
    public static Caller staff(long personId) {
        return new Caller(personId, "person" + personId, "Person", true, Set.of());
    }

    /** A guest caller of that id. */
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

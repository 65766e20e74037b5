package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.people.service.PersonAdmission;
import org.rounds.shared.error.TooMany;
import org.rounds.shared.service.Roles;

/** Turns a user name and a password into a signed-in person with roles. */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

    @Inject private DemoAccounts demo;
    @Inject private SignInThrottle throttle;
    @Inject private RecentProofs proofs;
    @Inject private PersonAdmission admission;

    /**
     * Checks a password.
     *
     * @param address where the caller comes from, for the throttle
     * @param registry the server's own check, asked when the demo is off
     * @return empty if the name or the password is wrong, or the person was deactivated: nobody
     *     learns which
     * @throws TooMany if the name was guessed too often from that address
     */
    public Optional<SignedIn> check(
            String userName, String password, String address, Registry registry) {
        Optional<Set<String>> known = proofs.recall(userName, password);
        if (known.isEmpty()) {
            known = checkSlowly(userName, password, address, registry);
        }
        return known.flatMap(groups -> admit(userName, groups));
    }

    private Optional<Set<String>> checkSlowly(
            String userName, String password, String address, Registry registry) {
        if (!throttle.permits(userName, address)) {
            throw new TooMany("problem.sign-in-locked");
        }
        Optional<Set<String>> groups =
                demo.areOpen()
                        ? demo.verify(userName, password)
                        : registry.verify(userName, password);
        if (groups.isEmpty()) {
            throttle.failed(userName, address);
        } else {
            throttle.succeeded(userName, address);
            proofs.keep(userName, password, groups.get());
        }
        return groups;
    }

    private Optional<SignedIn> admit(String userName, Set<String> groups) {
        Set<String> roles = new LinkedHashSet<>(groups);
        boolean guest = !roles.contains(Roles.STAFF);
        roles.add(guest ? Roles.GUEST : Roles.STAFF);
        return admit(userName, guest).map(handle -> new SignedIn(handle, Set.copyOf(roles)));
    }

    /** Two requests may see somebody first at once; then one of them finds the other's person. */
    private Optional<String> admit(String userName, boolean guest) {
        try {
            return admission.admit(userName, guest);
        } catch (RuntimeException tooLate) {
            LOG.log(Level.FINE, "Somebody is admitted once more", tooLate);
            return admission.admit(userName, guest);
        }
    }

    /** A user registry outside of Rounds. */
    public interface Registry {

        /** The groups of the user, if the password is theirs. */
        Optional<Set<String>> verify(String userName, String password);
    }

    /** A person who proved who they are. */
    public record SignedIn(String handle, Set<String> roles) {}
}

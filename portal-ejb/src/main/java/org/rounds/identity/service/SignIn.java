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
    @Inject private RecentGroups recent;
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

    /**
     * Whether what was proven at sign-in still holds. The account and its groups are read again
     * once a minute where they can be read without a password: from the accounts of the demo. A
     * registry of the server is not asked; its answer of the sign-in counts, as long as no newer
     * sign-in of the same person says otherwise.
     *
     * @param staff whether the directory has the person as staff now
     */
    public boolean holds(SignedIn person, boolean staff) {
        if (person.roles().contains(Roles.STAFF) != staff) {
            return false;
        }
        return !demo.areOpen()
                || recent.of(person.userName(), () -> demo.groups(person.userName()))
                        .map(SignIn::roles)
                        .equals(Optional.of(person.roles()));
    }

    private Optional<SignedIn> admit(String userName, Set<String> groups) {
        Set<String> roles = roles(groups);
        return admit(userName, !roles.contains(Roles.STAFF))
                .map(handle -> new SignedIn(userName, handle, roles));
    }

    /** The roles that groups give: whoever is not staff is a guest. */
    private static Set<String> roles(Set<String> groups) {
        Set<String> roles = new LinkedHashSet<>(groups);
        roles.add(roles.contains(Roles.STAFF) ? Roles.STAFF : Roles.GUEST);
        return Set.copyOf(roles);
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

    /**
     * A person who proved who they are.
     *
     * @param userName as the identity source knows them
     */
    public record SignedIn(String userName, String handle, Set<String> roles) {}
}

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

/** Authenticates a user name and password and determines the roles. */
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
     * @param address client address, for the throttle
     * @param registry the server's user registry, used when the demo is off
     * @return empty if the name or password is wrong, or the person is deactivated; callers cannot
     *     tell which
     * @throws TooMany if there were too many failures for the name from that address
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
     * Whether a sign-in is still valid. Account and groups of demo accounts are checked once a
     * minute. A registry of the server cannot be queried without a password; its answer at sign-in
     * counts until a newer sign-in of the same person differs.
     *
     * @param staff whether the directory now lists the person as staff
     */
    public boolean isValid(SignedIn person, boolean staff) {
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

    /** The roles of groups: a person without the staff group is a guest. */
    private static Set<String> roles(Set<String> groups) {
        Set<String> roles = new LinkedHashSet<>(groups);
        roles.add(roles.contains(Roles.STAFF) ? Roles.STAFF : Roles.GUEST);
        return Set.copyOf(roles);
    }

    /**
     * Admits a person at first sign-in; of two concurrent requests, the second finds the person of
     * the first.
     */
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

        /** The groups of the user, if the password is correct. */
        Optional<Set<String>> verify(String userName, String password);
    }

    /**
     * An authenticated person.
     *
     * @param userName in the identity source
     */
    public record SignedIn(String userName, String handle, Set<String> roles) {}
}

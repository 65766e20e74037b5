package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.service.Setting;

/** The accounts of the demo hospital; closed wherever the demo is off. */
@ApplicationScoped
public class DemoAccounts {

    @Inject private DemoAccountRepository accounts;

    /** Whether passwords are checked here at all. */
    public boolean areOpen() {
        return Setting.ROUNDS_DEMO.isOn();
    }

    /** Adds accounts with one password, hashed once for all. */
    @Transactional
    public void open(List<Account> all, String password) {
        String hash = PasswordHash.of(password.toCharArray());
        all.forEach(account -> accounts.add(account.userName(), hash, account.groups()));
    }

    /**
     * The groups of the account, if there is one with this password. Takes as long when there is
     * none.
     */
    @Transactional
    public Optional<Set<String>> verify(String userName, String password) {
        Optional<DemoAccountRepository.Kept> account = accounts.find(userName);
        if (account.isEmpty()) {
            PasswordHash.of(password.toCharArray());
        }
        return account.filter(
                        kept -> PasswordHash.matches(password.toCharArray(), kept.passwordHash()))
                .map(DemoAccountRepository.Kept::groups);
    }

    /** The groups of the account as they are now; empty if there is no such account any more. */
    @Transactional
    public Optional<Set<String>> groups(String userName) {
        return accounts.find(userName).map(DemoAccountRepository.Kept::groups);
    }

    /** One account of the demo. */
    public record Account(String userName, Set<String> groups) {}
}

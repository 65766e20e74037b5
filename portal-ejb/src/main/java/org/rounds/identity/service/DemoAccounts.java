package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.service.Setting;

/** Accounts of the demo hospital; disabled unless the demo is on. */
@ApplicationScoped
public class DemoAccounts {

    @Inject private DemoAccountRepository accounts;

    /** Whether demo accounts are enabled. */
    public boolean areOpen() {
        return Setting.ROUNDS_DEMO.isOn();
    }

    /** Adds accounts with the same password, hashed once. */
    @Transactional
    public void open(List<Account> all, String password) {
        String hash = PasswordHash.of(password.toCharArray());
        all.forEach(account -> accounts.add(account.userName(), hash, account.groups()));
    }

    /**
     * The groups of the account with this user name and password. Takes equally long for unknown
     * accounts.
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

    /** The current groups of the account; empty if it does not exist any more. */
    @Transactional
    public Optional<Set<String>> groups(String userName) {
        return accounts.find(userName).map(DemoAccountRepository.Kept::groups);
    }

    /** One account of the demo. */
    public record Account(String userName, Set<String> groups) {}
}

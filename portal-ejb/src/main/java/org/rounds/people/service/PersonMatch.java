package org.rounds.people.service;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rounds.people.model.Person;
import org.rounds.people.model.PersonFacts;
import org.rounds.shared.service.ImportOutcome;
import org.rounds.shared.service.Setting;

/** Matches persons of a source with stored ones, and applies the data. */
final class PersonMatch {

    private PersonMatch() {}

    /** Look-up of persons. */
    interface Lookup {

        Optional<Person> findBySource(String system, String externalId);

        Optional<Person> findByNpi(String npi);
    }

    /** The matching person; empty if there is none yet. */
    static Optional<Person> find(DirectoryPerson said, Lookup persons) {
        Optional<Person> found = persons.findBySource(said.system(), said.externalId());
        if (said.history()) {
            return found;
        }
        List<String> keys = List.of(Setting.ROUNDS_MERGE_KEYS.text().split(","));
        if (found.isEmpty() && said.userName() != null && keys.contains("userName")) {
            found = persons.findBySource(PersonAdmission.USER_NAME, userName(said));
        }
        return found.isEmpty() && keys.contains("npi") ? persons.findByNpi(said.npi()) : found;
    }

    /** Whether the source gives the person the NPI of another person. */
    static boolean hasForeignNpi(DirectoryPerson said, Optional<Person> known, Lookup persons) {
        return persons.findByNpi(said.npi())
                .filter(owner -> known.isEmpty() || known.get().id() != owner.id())
                .isPresent();
    }

    /** Applies the data of the source to a person, and activates or deactivates them. */
    static ImportOutcome take(
            DirectoryPerson said, Person person, boolean isNew, PersonFacts facts) {
        boolean wasActive = person.isActive();
        boolean changed = !isNew && person.describe(facts);
        boolean moved =
                !said.history() && (said.active() ? person.activate() : person.deactivate());
        if (isNew) {
            return ImportOutcome.CREATED;
        } else if (moved && wasActive) {
            return ImportOutcome.DEACTIVATED;
        }
        return changed || moved ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
    }

    /** The outcome of a row that changed more than the facts about the person. */
    static ImportOutcome changed(ImportOutcome outcome) {
        return outcome == ImportOutcome.UNCHANGED ? ImportOutcome.UPDATED : outcome;
    }

    static PersonFacts facts(DirectoryPerson said, Long department, Long site, Instant now) {
        return new PersonFacts(
                said.name().stored(),
                said.position().title(),
                said.email() == null ? null : said.email().toLowerCase(Locale.ROOT),
                department,
                site,
                said.position().managerUserName(),
                said.npi(),
                said.specialtyCode(),
                said.languages().isEmpty() ? null : String.join(",", said.languages()),
                said.system(),
                now);
    }

    static String userName(DirectoryPerson said) {
        return said.userName().strip().toLowerCase(Locale.ROOT);
    }
}

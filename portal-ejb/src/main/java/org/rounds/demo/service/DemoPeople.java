package org.rounds.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.rounds.identity.service.DemoAccounts;
import org.rounds.identity.service.DemoAccounts.Account;
import org.rounds.people.model.PersonName;
import org.rounds.people.model.RelationKind;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.people.service.PersonAdmission;
import org.rounds.people.service.PersonIntake;
import org.rounds.shared.service.Roles;

/** The people of the demo hospital, and the demo accounts. */
@ApplicationScoped
class DemoPeople {

    static final String SYSTEM = "demo";

    private static final String PASSWORD = "rounds";

    @Inject private PersonIntake intake;
    @Inject private PersonAdmission admission;
    @Inject private DemoAccounts accounts;

    void move(List<JsonObject> people) {
        people.forEach(this::move);
        people.forEach(this::assign);
        intake.settle();
        people.forEach(this::introduce);
        accounts.open(
                people.stream()
                        .filter(DemoPeople::hasAccount)
                        .map(person -> new Account(person.getString("userName"), groups(person)))
                        .toList(),
                PASSWORD);
    }

    /** Ids of those who can sign in. */
    List<Long> withAccount(List<JsonObject> people) {
        return people.stream()
                .filter(DemoPeople::hasAccount)
                .map(person -> id(person.getString("userName")))
                .toList();
    }

    private static boolean hasAccount(JsonObject person) {
        return person.getBoolean("account");
    }

    private void move(JsonObject person) {
        String userName = person.getString("userName");
        String given = person.getString("givenName");
        String family = person.getString("familyName");
        intake.person(
                new DirectoryPerson(
                        SYSTEM,
                        userName,
                        List.of(userName),
                        userName,
                        new PersonName(given, family, given + " " + family),
                        person.getString("email"),
                        new DirectoryPerson.Position(
                                person.getString("title"),
                                person.getString("department"),
                                person.getString("site"),
                                null,
                                RelationKind.ofWord(person.getString("relation")).orElseThrow()),
                        optional(person, "npi"),
                        optional(person, "specialtyCode"),
                        strings(person, "languages"),
                        person.getBoolean("active"),
                        false));
        if (groups(person).contains(Roles.GUEST)) {
            admission.admit(userName, true);
        }
    }

    private void assign(JsonObject person) {
        int number = 0;
        JsonArray all = person.getJsonArray("assignments");
        for (JsonObject each :
                all == null ? List.<JsonObject>of() : all.getValuesAs(JsonObject.class)) {
            String userName = person.getString("userName");
            String to = optional(each, "to");
            intake.assignment(
                    new DirectoryAssignment(
                            SYSTEM,
                            userName + "/" + number++,
                            userName,
                            unit(DirectoryUnit.Kind.DEPARTMENT, each.getString("department")),
                            unit(DirectoryUnit.Kind.SITE, each.getString("site")),
                            optional(each, "role"),
                            null,
                            LocalDate.parse(each.getString("from")),
                            to == null ? null : LocalDate.parse(to),
                            List.of()));
        }
    }

    private String unit(DirectoryUnit.Kind kind, String name) {
        String key = kind + "/" + name;
        intake.unit(DirectoryUnit.named(kind, name, key));
        return key;
    }

    private void introduce(JsonObject person) {
        long follower = id(person.getString("userName"));
        for (String followed : strings(person, "follows")) {
            intake.follow(follower, id(followed));
        }
    }

    long id(String userName) {
        return intake.idOf(SYSTEM, userName).orElseThrow();
    }

    private static Set<String> groups(JsonObject person) {
        return Set.copyOf(strings(person, "groups"));
    }

    static List<String> strings(JsonObject object, String name) {
        JsonArray array = object.getJsonArray(name);
        return array == null
                ? List.of()
                : array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static String optional(JsonObject object, String name) {
        return object.containsKey(name) && !object.isNull(name) ? object.getString(name) : null;
    }
}

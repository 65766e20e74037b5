package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rounds.people.model.Assignment;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of assignments. */
@ApplicationScoped
class AssignmentRepository {

    private static final String SETTLE =
            """
            update assignment set %1$s_id =
              (select k.target_id from directory_key k where k.reference = assignment.%1$s_key)
            where %1$s_id is null and %1$s_key is not null
              and exists (select 1 from directory_key k where k.reference = assignment.%1$s_key)""";

    private static final String ADOPT =
            """
            update person set %1$s = (select max(a.%1$s) from assignment a where a.person_id = person.id
                and (a.to_date is null or a.to_date >= :today))
            where %1$s is null and exists (select 1 from assignment a where a.person_id = person.id
                and a.%1$s is not null and (a.to_date is null or a.to_date >= :today))""";

    @PersistenceContext private EntityManager entities;

    Optional<Assignment> find(String system, String externalId) {
        return entities.createQuery(
                        "select a from Assignment a where a.system = :system and a.externalId = :id",
                        Assignment.class)
                .setParameter("system", system)
                .setParameter("id", externalId)
                .getResultStream()
                .findFirst();
    }

    void add(Assignment assignment) {
        entities.persist(assignment);
    }

    /** Resolves waiting keys, and gives people without a unit that of an assignment. */
    void settle(LocalDate today) {
        entities.flush();
        for (String part : List.of("person", "department", "site")) {
            Rows.change(entities, SETTLE.formatted(part), Parameters.none());
        }
        for (String part : List.of("department_id", "site_id", "specialty_code")) {
            Rows.change(entities, ADOPT.formatted(part), Parameters.of("today", today));
        }
        entities.clear();
    }

    /** Assignments of these people, newest first. */
    Map<Long, List<Profile.Assignment>> of(Collection<Long> personIds) {
        String sql =
                """
                select a.person_id, a.role_name, d.id as department_id, d.name as department_name,
                  s.id as site_id, s.name as site_name, a.from_date, a.to_date from assignment a
                left join department d on d.id = a.department_id left join site s on s.id = a.site_id
                where a.person_id in (:people) order by a.from_date desc, a.id desc""";
        return Rows.list(
                        entities,
                        sql,
                        Parameters.of("people", personIds),
                        row ->
                                Map.entry(
                                        row.id("person_id"),
                                        new Profile.Assignment(
                                                row.text("role_name"),
                                                row.named("department"),
                                                row.named("site"),
                                                row.date("from_date"),
                                                row.date("to_date"))))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Reads persons for lists and pages, limited to those the caller can see. */
@ApplicationScoped
class PersonQueries {

    private static final String FROM =
            " from person p left join department d on d.id = p.department_id left join site s on s.id = p.site_id";

    /** Condition: guests see themselves and members of their workspaces. */
    static final String KNOWN_TO_GUEST =
            " and (p.id = :caller or exists (select 1 from acquaintance q where q.person_id = :caller and"
                    + " q.other_id = p.id))";

    /** Sort key of persons {@code p}: first those whose given name begins with {@code :start}. */
    private static final String RANKED =
            "(case when lower(p.given_name) like :start then '0' else '1' end || p.sort_name)";

    private static final String PROFILE =
            "select "
                    + PersonBrief.COLUMNS
                    + ", p.given_name, p.family_name, s.id as site_id, s.name as site_name, p.email, p.npi,"
                    + " p.specialty_code,"
                    + " p.languages, p.about,"
                    + " p.source, p.as_of, p.status, p.account, p.version,"
                    + " (select count(*) from follow f where f.person_id = p.id and f.follower_id ="
                    + " :caller) as follows";

    @PersistenceContext private EntityManager entities;
    @Inject private AssignmentRepository assignments;
    @Inject private RelationRepository relations;

    /** An active person as a caller; queried on every request. */
    Optional<Caller> caller(String handle, Set<String> roles) {
        return Rows.list(
                        entities,
                        "select id, handle, display_name, guest from person where handle = :handle and"
                                + " status = 'ACTIVE'",
                        Parameters.of("handle", handle),
                        row ->
                                new Caller(
                                        row.id("id"),
                                        row.text("handle"),
                                        row.text("display_name"),
                                        !row.flag("guest"),
                                        roles))
                .stream()
                .findFirst();
    }

    /**
     * Active persons, one more than the limit; {@code words} are prefixes of parts of the name.
     * Those whose given name begins with the first word come first, then all by name.
     */
    List<Found> search(
            Caller caller, Collection<String> words, String mayRead, Cursor after, int limit) {
        String key = words.isEmpty() ? "p.sort_name" : RANKED;
        Parameters values =
                words.isEmpty()
                        ? Parameters.none()
                        : Parameters.of("start", words.iterator().next() + "%");
        StringBuilder sql =
                new StringBuilder(
                        "select "
                                + PersonBrief.COLUMNS
                                + ", "
                                + key
                                + " as sort_key"
                                + FROM
                                + " where p.status = 'ACTIVE'");
        int place = 0;
        for (String word : words) {
            place++;
            sql.append(
                    (" and exists (select 1 from person_word w where w.person_id = p.id"
                                    + " and w.word >= :word%1$d and w.word < :behind%1$d)")
                            .formatted(place));
            values = values.and("word" + place, word).and("behind" + place, word + '\uffff');
        }
        if (mayRead != null) {
            sql.append(
                    " and exists (select 1 from stream_reader r where r.address = :mayRead and r.person_id = p.id)");
            values = values.and("mayRead", mayRead);
        }
        if (!caller.staff()) {
            sql.append(KNOWN_TO_GUEST);
            values = values.and("caller", caller.personId());
        }
        if (after != null) {
            sql.append(
                    " and p.id <= :newest and %1$s >= :name and (%1$s > :name or p.id > :id)"
                            .formatted(key));
            values =
                    values.and("newest", after.id(0))
                            .and("name", after.parts().get(1))
                            .and("id", after.id(2));
        }
        sql.append(" order by sort_key, p.id fetch first ").append(limit + 1).append(" rows only");
        return Rows.list(
                entities,
                sql.toString(),
                values,
                row -> new Found(PersonBrief.read(row), row.text("sort_key")));
    }

    /** Whether the person exists and the caller can see them. */
    boolean isKnown(Caller caller, long personId) {
        String sql = "select 1 from person p where p.id = :person";
        return caller.staff()
                ? Rows.exists(entities, sql, Parameters.of("person", personId))
                : Rows.exists(
                        entities,
                        sql + KNOWN_TO_GUEST,
                        Parameters.of("person", personId).and("caller", caller.personId()));
    }

    /** The largest id of a person, which excludes later ones from paging in progress. */
    long newestId() {
        Long newest = Rows.one(entities, "select max(id) from person", Parameters.none(), Row::id);
        return newest == null ? 0 : newest;
    }

    Optional<Profile> profile(Caller caller, String idOrHandle) {
        boolean isId = idOrHandle.matches("[0-8]?[0-9]{9,18}");
        Object key = isId ? (Object) Long.valueOf(idOrHandle) : idOrHandle;
        String sql = PROFILE + FROM + " where " + (isId ? "p.id = :key" : "p.handle = :key");
        if (!caller.staff()) {
            sql += KNOWN_TO_GUEST;
        }
        Parameters values = Parameters.of("caller", caller.personId()).and("key", key);
        return Rows.list(entities, sql, values, row -> profile(caller, row)).stream().findFirst();
    }

    private Profile profile(Caller caller, Row row) {
        PersonBrief brief = PersonBrief.read(row);
        boolean self = brief.id() == caller.personId();
        boolean active = row.text("status").equals("ACTIVE");
        return new Profile(
                brief.id(),
                new Profile.Names(
                        brief.handle(),
                        brief.name(),
                        row.text("given_name"),
                        row.text("family_name")),
                new Profile.Place(brief.title(), brief.department(), row.named("site")),
                new Profile.Contact(row.text("email"), brief.avatarUrl()),
                qualification(row.text("npi"), row.text("specialty_code"), row.text("languages")),
                row.text("about"),
                assignments.of(List.of(brief.id())).getOrDefault(brief.id(), List.of()),
                new Profile.Affiliation(
                        active,
                        row.flag("account"),
                        row.text("status").equals("HISTORY"),
                        relations.of(brief.id())),
                new Profile.Origin(row.text("source"), row.moment("as_of")),
                row.number("follows") > 0,
                row.number("version"),
                new Profile.May(caller.staff() && !self && active, self));
    }

    private static Profile.Qualification qualification(
            String npi, String specialty, String languages) {
        return new Profile.Qualification(
                npi != null || specialty != null,
                npi,
                specialty,
                languages == null ? List.of() : Arrays.asList(languages.split(",")));
    }

    /**
     * These persons in short form, without a check, as authors of content that the caller can read.
     */
    Map<Long, PersonBrief> briefs(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String sql = "select " + PersonBrief.COLUMNS + FROM + " where p.id in (:ids)";
        return Rows.list(entities, sql, Parameters.of("ids", ids), PersonBrief::read).stream()
                .collect(Collectors.toMap(PersonBrief::id, Function.identity()));
    }

    /** The caller with settings. */
    Me me(Caller caller) {
        String sql =
                "select "
                        + PersonBrief.COLUMNS
                        + ", p.language, p.theme, p.shortcuts"
                        + FROM
                        + " where p.id = :caller";
        return Rows.list(
                        entities,
                        sql,
                        Parameters.of("caller", caller.personId()),
                        row ->
                                new Me(
                                        PersonBrief.read(row),
                                        row.text("language"),
                                        row.text("theme"),
                                        row.flag("shortcuts"),
                                        caller.staff(),
                                        caller.admin()))
                .get(0);
    }

    /** Ids of those of these handles who are active and can read a stream. */
    Map<String, Long> readers(Collection<String> handles, String address) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        return Rows.list(
                        entities,
                        "select p.handle, p.id from person p where p.handle in (:handles) and exists"
                                + " (select 1 from stream_reader r where r.address = :address"
                                + " and r.person_id = p.id)",
                        Parameters.of("handles", handles).and("address", address),
                        row -> Map.entry(row.text("handle"), row.id("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A person in a list, with the sort key. */
    record Found(PersonBrief brief, String sortKey) {}
}

package org.rounds.imports.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rounds.testing.Database;

/** All rows stored by imports, with names instead of ids. */
final class ImportedRows {

    private static final String PERSONS =
            "select p.handle, p.given_name, p.family_name, p.display_name, p.sort_name, p.title, p.email,"
                    + " d.name, s.name,"
                    + " p.manager_user_name, p.npi, p.specialty_code, p.languages, p.guest, p.status, p.source,"
                    + " p.as_of,"
                    + " p.about, p.version from person p left join department d on d.id = p.department_id"
                    + " left join site s on s.id = p.site_id order by p.handle";

    private static final String ACTIVITIES =
            "select i.external_id, a.kind, p.handle, s.name, a.text, a.html, a.comment_count, a.comments_closed,"
                    + " a.accepted_comment_id, a.version from activity a join person p on p.id = a.author_id"
                    + " join stream s on s.id = a.stream_id"
                    + " left join archived_item i on i.item_id = a.id order by a.id";

    private static final String COMMENTS =
            "select i.external_id, a.text, r.text, p.handle, c.text, c.html, c.source_parent, c.version"
                    + " from feed_comment c join activity a on a.id = c.activity_id join person p on p.id = c.author_id"
                    + " left join feed_comment r on r.id = c.parent_id"
                    + " left join archived_item i on i.item_id = c.id order by c.id";

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("person", PERSONS);
        QUERIES.put(
                "workspace",
                "select slug, name, name_key, purpose, visibility, member_count, system, external_id, version"
                        + " from workspace order by slug");
        QUERIES.put(
                "membership",
                "select w.slug, p.handle, m.role, m.since from membership m join workspace w on w.id = m.workspace_id"
                        + " join person p on p.id = m.person_id order by w.slug, p.handle");
        QUERIES.put("activity", ACTIVITIES);
        QUERIES.put("feed_comment", COMMENTS);
        QUERIES.put(
                "stream_entry",
                "select s.name, a.text from stream_entry e join stream s on s.id = e.stream_id"
                        + " join activity a on a.id = e.activity_id order by s.name, a.id");
        QUERIES.put(
                "subscription",
                "select p.handle, s.name from subscription u join stream s on s.id = u.stream_id"
                        + " join person p on p.id = u.person_id order by p.handle, s.name");
        QUERIES.put(
                "person_word",
                "select w.word, p.handle from person_word w join person p on p.id = w.person_id"
                        + " order by w.word, p.handle");
        QUERIES.put(
                "person_source",
                "select system, external_id, p.handle from person_source x join person p on p.id = x.person_id"
                        + " order by system, external_id");
        QUERIES.put(
                "mention",
                "select p.handle, count(*) from mention m join person p on p.id = m.person_id"
                        + " group by p.handle order by p.handle");
    }

    private ImportedRows() {}

    /** The rows of each table. */
    static Map<String, List<String>> of(Database database) {
        return database.in(
                () -> {
                    Map<String, List<String>> rows = new LinkedHashMap<>();
                    QUERIES.forEach((table, sql) -> rows.put(table, rows(database, sql)));
                    return rows;
                });
    }

    /** The result stored with a job. */
    static List<String> job(Database database, long id) {
        return database.in(
                () -> {
                    List<String> all =
                            new ArrayList<>(
                                    rows(
                                            database,
                                            "select status, checkpoint_no, processed, total, created, updated, skipped,"
                                                    + " error_count, people_count, workspace_count, activity_count,"
                                                    + " comment_count from import_job where id = "
                                                    + id));
                    all.addAll(
                            rows(
                                    database,
                                    "select fault_no, row_no, field, fault_key, message from import_fault"
                                            + " where job_id = "
                                            + id
                                            + " order by fault_no"));
                    return all;
                });
    }

    static List<String> rows(Database database, String sql) {
        List<?> rows = database.entities().createNativeQuery(sql).getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] many ? Arrays.toString(many) : "" + row)
                .toList();
    }
}

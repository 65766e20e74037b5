package org.rounds.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of files. */
@ApplicationScoped
class AttachmentRepository {

    private static final String COLUMNS =
            "t.id, t.name, t.type, t.bytes, t.thumbnail_hash, t.width, t.height, t.alt, t.activity_id,"
                    + " t.uploader_id, t.hash, t.since_version, t.until_version";

    /** Condition: not used by a scheduled post. */
    private static final String NOT_SCHEDULED =
            " and not exists (select 1 from scheduled_post s where s.writer_id = t.uploader_id"
                    + " and s.wish like '%' || cast(t.id as varchar(20)) || '%')";

    @PersistenceContext private EntityManager entities;

    @Transactional
    void add(StoredAttachment file, int place) {
        Attachment said = file.attachment();
        Rows.change(
                entities,
                "insert into attachment (id, uploader_id, place, name, type, bytes, hash, thumbnail_hash, width,"
                        + " height, alt)"
                        + " values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, 0), nullif(?, 0), nullif(?, ''))",
                said.id(),
                file.uploaderId(),
                place,
                said.name(),
                said.type(),
                said.size(),
                file.hash(),
                file.thumbnailHash() == null ? "" : file.thumbnailHash(),
                said.width() == null ? 0 : said.width(),
                said.height() == null ? 0 : said.height(),
                said.alt() == null ? "" : said.alt());
    }

    Optional<StoredAttachment> find(long id) {
        return Rows.list(
                        entities,
                        "select " + COLUMNS + " from attachment t where t.id = ?",
                        List.of(id),
                        AttachmentRepository::held)
                .stream()
                .findFirst();
    }

    private static StoredAttachment held(Row row) {
        return new StoredAttachment(
                attachment(row),
                row.id("activity_id"),
                row.id("uploader_id"),
                row.text("hash"),
                row.text("thumbnail_hash"),
                new StoredAttachment.Versions(
                        row.number("since_version"), row.id("until_version")));
    }

    private static Attachment attachment(Row row) {
        String url = "/api/v1/attachments/" + row.id("id");
        return new Attachment(
                row.id("id"),
                row.text("name"),
                row.text("type"),
                row.number("bytes"),
                url,
                row.isNull("thumbnail_hash") ? null : url + "/thumbnail",
                pixels(row.id("width")),
                pixels(row.id("height")),
                row.text("alt"));
    }

    private static Integer pixels(Long stored) {
        return stored == null ? null : stored.intValue();
    }

    /**
     * Sets the files of an activity from a version on, in this order: present files and uploads of
     * a person. Other present files then belong to former versions only.
     *
     * @return number of files set
     */
    int attach(long activityId, int version, long uploaderId, List<Long> ids) {
        Rows.change(
                entities,
                "update attachment set until_version = ? where activity_id = ? and until_version is null and id not in "
                        + Rows.in(ids),
                version - 1,
                activityId);
        int attached = 0;
        for (int place = 0; place < ids.size(); place++) {
            attached +=
                    Rows.change(
                            entities,
                            "update attachment set since_version = case when activity_id is null then ?"
                                    + " else since_version end,"
                                    + " activity_id = ?, place = ? where id = ? and until_version is null"
                                    + " and (activity_id = ? or activity_id is null and uploader_id = ?)",
                            version,
                            activityId,
                            place,
                            ids.get(place),
                            activityId,
                            uploaderId);
        }
        return attached;
    }

    /** Number of these files that are unused uploads of the person. */
    int uploads(long uploaderId, List<Long> ids) {
        return Rows.list(
                        entities,
                        "select t.id from attachment t where t.activity_id is null and t.uploader_id = ? and t.id in "
                                + Rows.in(ids)
                                + NOT_SCHEDULED,
                        List.of(uploaderId),
                        Row::id)
                .size();
    }

    /** Files of these activities, each list in display order. */
    Map<Long, List<Attachment>> of(Collection<Long> activities) {
        Map<Long, List<Attachment>> attachments = new HashMap<>();
        if (!activities.isEmpty()) {
            Rows.list(
                    entities,
                    "select "
                            + COLUMNS
                            + " from attachment t where t.until_version is null and t.activity_id in "
                            + Rows.in(activities)
                            + " order by t.activity_id, t.place",
                    List.of(),
                    row ->
                            attachments
                                    .computeIfAbsent(row.id("activity_id"), id -> new ArrayList<>())
                                    .add(attachment(row)));
        }
        return attachments;
    }

    /** Uploads older than an id that are neither posted nor scheduled. */
    List<StoredAttachment> abandoned(long before) {
        return Rows.list(
                entities,
                "select "
                        + COLUMNS
                        + " from attachment t where t.activity_id is null and t.id < ?"
                        + NOT_SCHEDULED,
                List.of(before),
                AttachmentRepository::held);
    }

    /** Files of all versions of an activity, in display order. */
    List<StoredAttachment> heldBy(long activityId) {
        return Rows.list(
                entities,
                "select "
                        + COLUMNS
                        + " from attachment t where t.activity_id = ? order by t.place, t.id",
                List.of(activityId),
                AttachmentRepository::held);
    }

    void describe(long id, String alt) {
        Rows.change(entities, "update attachment set alt = nullif(?, '') where id = ?", alt, id);
    }

    void remove(long id) {
        Rows.change(entities, "delete from attachment where id = ?", id);
    }

    /** Whether a file still refers to this content. */
    boolean isUsed(String hash) {
        return Rows.exists(
                entities,
                "select 1 from attachment where hash = ? or thumbnail_hash = ?",
                hash,
                hash);
    }
}

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
import org.rounds.filestore.service.FileUse;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of files. */
@ApplicationScoped
class AttachmentRepository implements FileUse {

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
                        + " values (:id, :uploader, :place, :name, :type, :bytes, :hash,"
                        + " nullif(:thumbnailHash, ''), nullif(:width, 0), nullif(:height, 0),"
                        + " nullif(:alt, ''))",
                Parameters.of("id", said.id())
                        .and("uploader", file.uploaderId())
                        .and("place", place)
                        .and("name", said.name())
                        .and("type", said.type())
                        .and("bytes", said.size())
                        .and("hash", file.hash())
                        .and(
                                "thumbnailHash",
                                file.thumbnailHash() == null ? "" : file.thumbnailHash())
                        .and("width", said.width() == null ? 0 : said.width())
                        .and("height", said.height() == null ? 0 : said.height())
                        .and("alt", said.alt() == null ? "" : said.alt()));
    }

    Optional<StoredAttachment> find(long id) {
        return Rows.list(
                        entities,
                        "select " + COLUMNS + " from attachment t where t.id = :id",
                        Parameters.of("id", id),
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
                "update attachment set until_version = :last where activity_id = :activity and"
                        + " until_version is null and id not in (:ids)",
                Parameters.of("last", version - 1).and("activity", activityId).and("ids", ids));
        int attached = 0;
        for (int place = 0; place < ids.size(); place++) {
            attached +=
                    Rows.change(
                            entities,
                            "update attachment set since_version = case when activity_id is null then :version"
                                    + " else since_version end,"
                                    + " activity_id = :activity, place = :place where id = :id and"
                                    + " until_version is null"
                                    + " and (activity_id = :activity or activity_id is null and"
                                    + " uploader_id = :uploader)",
                            Parameters.of("version", version)
                                    .and("activity", activityId)
                                    .and("place", place)
                                    .and("id", ids.get(place))
                                    .and("uploader", uploaderId));
        }
        return attached;
    }

    /** Number of these files that are unused uploads of the person. */
    int uploads(long uploaderId, List<Long> ids) {
        return Rows.list(
                        entities,
                        "select t.id from attachment t where t.activity_id is null and t.uploader_id ="
                                + " :uploader and t.id in (:ids)"
                                + NOT_SCHEDULED,
                        Parameters.of("uploader", uploaderId).and("ids", ids),
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
                            + " from attachment t where t.until_version is null and t.activity_id in (:activities)"
                            + " order by t.activity_id, t.place",
                    Parameters.of("activities", activities),
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
                        + " from attachment t where t.activity_id is null and t.id < :before"
                        + NOT_SCHEDULED,
                Parameters.of("before", before),
                AttachmentRepository::held);
    }

    /** Files of all versions of an activity, in display order. */
    List<StoredAttachment> heldBy(long activityId) {
        return Rows.list(
                entities,
                "select "
                        + COLUMNS
                        + " from attachment t where t.activity_id = :activity order by t.place, t.id",
                Parameters.of("activity", activityId),
                AttachmentRepository::held);
    }

    void describe(long id, String alt) {
        Rows.change(
                entities,
                "update attachment set alt = nullif(:alt, '') where id = :id",
                Parameters.of("alt", alt).and("id", id));
    }

    void remove(long id) {
        Rows.change(entities, "delete from attachment where id = :id", Parameters.of("id", id));
    }

    @Override
    public boolean isUsed(String hash) {
        return Rows.exists(
                entities,
                "select 1 from attachment where hash = :hash or thumbnail_hash = :hash",
                Parameters.of("hash", hash));
    }
}

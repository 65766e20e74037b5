package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rounds.filestore.service.FileUse;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Photos of persons. */
@ApplicationScoped
class PhotoRepository implements FileUse {

    private static final String COLUMNS = "select p.photo_hash, p.photo_small_hash from person p";

    @PersistenceContext private EntityManager entities;

    /** A photo of a person whom the caller can see. */
    Optional<PhotoFiles.StoredPhoto> find(Caller caller, long photoId) {
        String sql = COLUMNS + " where p.photo_id = :photo";
        Parameters photo = Parameters.of("photo", photoId);
        return caller.staff()
                ? first(sql, photo)
                : first(sql + PersonQueries.KNOWN_TO_GUEST, photo.and("caller", caller.personId()));
    }

    private Optional<PhotoFiles.StoredPhoto> first(String sql, Parameters values) {
        return Rows.list(entities, sql, values, PhotoRepository::photo).stream().findFirst();
    }

    private static PhotoFiles.StoredPhoto photo(Row row) {
        return new PhotoFiles.StoredPhoto(row.text("photo_hash"), row.text("photo_small_hash"));
    }

    /**
     * Sets the photo of a person.
     *
     * @param photoId a new id
     * @return the former photo
     */
    @Transactional
    Optional<PhotoFiles.StoredPhoto> replace(
            long personId, long photoId, PhotoFiles.StoredPhoto photo) {
        Optional<PhotoFiles.StoredPhoto> former = lock(personId);
        Rows.change(
                entities,
                "update person set photo_id = :photo, photo_hash = :hash, photo_small_hash = :small"
                        + " where id = :person",
                Parameters.of("person", personId)
                        .and("photo", photoId)
                        .and("hash", photo.hash())
                        .and("small", photo.smallHash()));
        return former;
    }

    /** Removes the photo of a person. Returns the former one. */
    @Transactional
    Optional<PhotoFiles.StoredPhoto> remove(long personId) {
        Optional<PhotoFiles.StoredPhoto> former = lock(personId);
        Rows.change(
                entities,
                "update person set photo_id = null, photo_hash = null, photo_small_hash = null"
                        + " where id = :person",
                Parameters.of("person", personId));
        return former;
    }

    private Optional<PhotoFiles.StoredPhoto> lock(long personId) {
        return first(
                COLUMNS + " where p.id = :person and p.photo_id is not null for update",
                Parameters.of("person", personId));
    }

    @Override
    public boolean isUsed(String hash) {
        return Rows.exists(
                entities,
                "select 1 from person where photo_hash = :hash or photo_small_hash = :hash",
                Parameters.of("hash", hash));
    }
}

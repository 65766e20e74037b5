package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.rounds.filestore.service.FileStore;
import org.rounds.filestore.service.FileTypes;
import org.rounds.filestore.service.Pictures;
import org.rounds.filestore.service.VirusScan;
import org.rounds.shared.error.WrongType;

/** Stores photos as squares of two sizes. */
@ApplicationScoped
class PhotoFiles {

    /** Media type of all stored photos. */
    static final String TYPE = "image/jpeg";

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");
    private static final int SIDE = 400;
    private static final int SMALL_SIDE = 96;

    @Inject private FileStore store;
    @Inject private VirusScan scanner;

    /**
     * Stores the square in the center of a picture.
     *
     * @throws WrongType if the content is not a picture of a supported type
     */
    StoredPhoto keep(InputStream content) {
        Path file = store.scratch();
        Path small = store.scratch();
        try {
            store.receive(content, file);
            scanner.requireClean(file);
            String type = FileTypes.found(file);
            if (!TYPES.contains(type)) {
                throw new WrongType("problem.photo-type");
            }
            Pictures.square(file, type, SIDE, small, SMALL_SIDE);
            return new StoredPhoto(store.keep(file), store.keep(small));
        } finally {
            store.discard(file);
            store.discard(small);
        }
    }

    InputStream open(StoredPhoto photo, boolean small) {
        return store.open(small ? photo.smallHash() : photo.hash());
    }

    /** Deletes files that nothing refers to any more. */
    void release(StoredPhoto photo) {
        store.release(photo.hash());
        store.release(photo.smallHash());
    }

    /**
     * The files of a photo.
     *
     * @param hash of the large square
     * @param smallHash of the small one
     */
    record StoredPhoto(String hash, String smallHash) {}
}

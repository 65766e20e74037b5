package org.rounds.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rounds.filestore.service.FileStore;
import org.rounds.filestore.service.FileTypes;
import org.rounds.filestore.service.Pictures;
import org.rounds.filestore.service.VirusScan;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.error.TooMany;
import org.rounds.shared.service.IdMint;

/** Accepts uploads: checks the quota, scans, detects the type, and cleans images. */
@ApplicationScoped
class Uploads {

    @Inject private AttachmentRepository attachments;
    @Inject private FileStore store;
    @Inject private VirusScan scanner;
    @Inject private UploadQuota quota;
    @Inject private IdMint ids;

    /**
     * Stores an upload. Must run without a transaction, because scanning can be slow.
     *
     * @param alt alternative text of an image; null for none
     * @throws TooLarge if it is over {@code ROUNDS_ATTACHMENT_MAX_MB}
     * @throws Invalid if its type is not permitted, or it is empty or infected
     * @throws TooMany if the person has used up the hourly quota
     */
    Attachment take(long personId, String name, String alt, InputStream content) {
        String called = AttachmentTexts.name(name);
        String said = AttachmentTexts.words(alt);
        quota.begin(personId);
        Path file = store.scratch();
        Path thumbnail = store.scratch();
        try {
            quota.add(personId, store.receive(content, file));
            scanner.requireClean(file);
            Upload upload = new Upload(called, said, FileTypes.of(file, called));
            return keep(personId, upload, file, thumbnail);
        } finally {
            store.discard(file);
            store.discard(thumbnail);
        }
    }

    /** Stores the file after all checks, so that a refusal leaves nothing to roll back. */
    private Attachment keep(long personId, Upload upload, Path file, Path thumbnail) {
        boolean picture = Pictures.isPicture(upload.type());
        Pictures.Size size = picture ? Pictures.clean(file, upload.type(), thumbnail) : null;
        int bytes = bytes(file);
        long id = ids.next();
        String url = "/api/v1/attachments/" + id;
        Attachment attachment =
                new Attachment(
                        id,
                        upload.name(),
                        picture ? Pictures.typeOf(upload.type()) : upload.type(),
                        bytes,
                        url,
                        picture ? url + "/thumbnail" : null,
                        picture ? size.width() : null,
                        picture ? size.height() : null,
                        upload.alt());
        attachments.add(
                new StoredAttachment(
                        attachment,
                        null,
                        personId,
                        store.keep(file),
                        picture ? store.keep(thumbnail) : null,
                        StoredAttachment.Versions.NONE),
                0);
        return attachment;
    }

    private static int bytes(Path file) {
        try {
            return Math.toIntExact(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file to be uploaded. */
    private record Upload(String name, String alt, String type) {}
}

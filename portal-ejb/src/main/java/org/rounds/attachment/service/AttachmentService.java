package org.rounds.attachment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.filestore.service.FileStore;
import org.rounds.filestore.service.FileTypes;
import org.rounds.filestore.service.Pictures;
import org.rounds.filestore.service.VirusScan;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.error.TooMany;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Roles;
import org.rounds.shared.service.Setting;
import org.rounds.shared.text.Characters;
import org.rounds.stream.service.FeedPolicy;

/**
 * Files for posts. Until it is posted, a file is for its uploader alone; then for whoever may read
 * the post.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class AttachmentService {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ALT = 500;
    private static final String GONE = "problem.no-such-attachment";

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private AttachmentRepository attachments;
    @Inject private Attachments shelf;
    @Inject private Activities activities;
    @Inject private FileStore store;
    @Inject private VirusScan scanner;
    @Inject private UploadQuota quota;
    @Inject private IdMint ids;

    /**
     * Takes a file in, for a post that is being written. Pictures lose what their cameras wrote
     * into them. Only then a transaction begins: a scan may take its time.
     *
     * @param alt what can be seen on a picture, in words; null for nothing
     * @throws TooLarge if it is over {@code ROUNDS_ATTACHMENT_MAX_MB}
     * @throws Invalid if it is none of the types that may come in, empty, or infected
     * @throws TooMany if the caller has uploaded too much in this hour
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Attachment upload(String name, String alt, InputStream content) {
        String called = name(name);
        String said = words(alt);
        long me = callers.current().personId();
        quota.begin(me);
        Path file = store.scratch();
        Path thumbnail = store.scratch();
        try {
            quota.add(me, copy(content, file));
            scanner.requireClean(file);
            return keep(new Upload(called, said, FileTypes.of(file, called)), file, thumbnail);
        } finally {
            discard(file);
            discard(thumbnail);
        }
    }

    /** What asks the database comes last: what is refused before leaves nothing to roll back. */
    private Attachment keep(Upload upload, Path file, Path thumbnail) {
        boolean picture = Pictures.isPicture(upload.type());
        Pictures.Size size = picture ? Pictures.clean(file, upload.type(), thumbnail) : null;
        int bytes = bytes(file);
        Caller caller = callers.current();
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
                        caller.personId(),
                        store.keep(file),
                        picture ? store.keep(thumbnail) : null,
                        StoredAttachment.Versions.NONE),
                0);
        return attachment;
    }

    private static String words(String alt) {
        if (alt == null || !Characters.isSeen(alt)) {
            return null;
        }
        String clean = Characters.storable(alt).strip();
        if (clean.length() > LONGEST_ALT) {
            throw new Invalid("alt", "invalid.too-long", LONGEST_ALT);
        }
        return clean;
    }

    /** The last part of a path, without what cannot be seen or stored. */
    private static String name(String given) {
        String last = given == null ? "" : given.replaceFirst("^.*[/\\\\]", "");
        String clean = Characters.storable(last).replaceAll("[\\p{Cntrl}\"]", "").strip();
        if (!Characters.isSeen(clean)) {
            throw new Invalid("file", "invalid.required");
        }
        return Characters.end(clean, LONGEST_NAME);
    }

    /** Returns how many bytes it has. */
    private static long copy(InputStream content, Path file) {
        long limit = Setting.ROUNDS_ATTACHMENT_MAX_MB.number() * 1024L * 1024L;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(
                            "problem.upload-too-large", Setting.ROUNDS_ATTACHMENT_MAX_MB.number());
                }
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw new Invalid("file", "invalid.empty-file");
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bytes(Path file) {
        try {
            return Math.toIntExact(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a file that the caller may have. */
    public Attachment get(long id) {
        return readable(id).attachment();
    }

    /**
     * What is in a file that the caller may have; has to be closed.
     *
     * @param small whether the small picture of it is wanted
     * @throws NotFound if there is none for the caller, or no picture of it
     */
    public InputStream open(long id, boolean small) {
        StoredAttachment held = readable(id);
        String hash = small ? held.thumbnailHash() : held.hash();
        if (hash == null) {
            throw new NotFound(GONE);
        }
        if (held.activityId() != null && !small) {
            activities.opened(callers.current(), held.activityId());
        }
        return store.open(hash);
    }

    /**
     * Says in words what can be seen on an upload that is not posted yet, or on a file of one's own
     * activity.
     *
     * @param alt null or empty for nothing
     */
    public void describe(long id, String alt) {
        String said = words(alt);
        StoredAttachment held = readable(id);
        if (held.activityId() != null) {
            Caller caller = callers.current();
            LocatedActivity found = gate.live(caller, held.activityId(), GONE);
            gate.require(
                    caller,
                    found,
                    FeedPolicy.mayEdit(caller, found.place(), found.activity().authorId()),
                    "attachment.describe");
        }
        attachments.describe(id, said == null ? "" : said);
    }

    /** Throws an upload away that is not posted yet. */
    public void discard(long id) {
        shelf.remove(own(id));
    }

    private StoredAttachment own(long id) {
        StoredAttachment held = readable(id);
        if (held.activityId() != null) {
            throw new NotFound(GONE);
        }
        return held;
    }

    private StoredAttachment readable(long id) {
        Caller caller = callers.current();
        StoredAttachment held = attachments.find(id).orElseThrow(() -> new NotFound(GONE));
        if (held.activityId() != null) {
            LocatedActivity found = gate.live(caller, held.activityId(), GONE);
            if (held.versions().last() != null
                    && !FeedPolicy.maySeeVersions(
                            caller, found.place(), found.activity().authorId())) {
                throw new NotFound(GONE);
            }
        } else if (held.uploaderId() != caller.personId()) {
            throw new NotFound(GONE);
        }
        return held;
    }

    /** What somebody wants to be taken in. */
    private record Upload(String name, String alt, String type) {}
}

package org.rounds.engage.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import org.rounds.importfile.service.ImportReader;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportSink;

/**
 * Reads the ZIP of a Viva Engage (Yammer) network data export: users, groups and messages; of
 * attachments only links and names of files.
 *
 * <p>Hands over users, authors who are not users any more, groups, members, deleted messages,
 * thread starters and replies in this order, messages oldest first and no reply before its top
 * comment. Private conversations are skipped without a report. Needs free disk space for the
 * unpacked tables beside the archive, twice for the texts, and memory for the ids of all messages
 * but not for their texts.
 */
public final class EngageExportReader implements ImportReader {

    /** System of all ids in such an export. */
    static final String SYSTEM = "engage";

    private final long maxBytes;

    /** Creates a reader that unpacks at most {@code maxBytes}. */
    public EngageExportReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void check(Path file) throws ImportRefused {
        try (ZipFile zip = EngageEntries.open(file)) {
            EngageEntries.find(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(Path file, ImportSink sink) throws ImportRefused {
        try (EngageArchive archive = EngageArchive.unpack(file, maxBytes);
                TextSpool texts = new TextSpool(archive.folder().resolve("texts"))) {
            Set<String> users = new EngageUsers(archive.file(EngageTable.USERS)).handOver(sink);
            EngageGroups groups = new EngageGroups(archive.file(EngageTable.GROUPS), sink);
            EngageMessages messages =
                    new EngageMessages(
                            users,
                            groups,
                            texts,
                            new EngageAttachments(archive.file(EngageTable.FILES)));
            messages.read(archive.file(EngageTable.MESSAGES), sink);
            messages.authors().forEach(author -> sink.author(author.row(), author.person()));
            groups.handOver(messages.privateGroups(), sink);
            new EngageConversations(messages.byId(), texts, sink).handOver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

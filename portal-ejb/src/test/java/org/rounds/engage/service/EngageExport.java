package org.rounds.engage.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes small network data exports: two users, an open and a private group, and messages added by
 * a test.
 */
public final class EngageExport {

    private static final String MESSAGES =
            "id,replied_to_id,thread_id,group_id,sender_id,body,participants,"
                    + "in_private_group,in_private_conversation,created_at,deleted_at,closed\n";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final StringBuilder messages = new StringBuilder(MESSAGES);
    private int minute;

    public EngageExport() {
        put(
                "Users.csv",
                "id,name,email,job_title,location,department,deleted_at,suspended_at,state\n"
                        + "1,Nora Nurse,nora@example.org,Nurse,Main House,Surgery,,,active\n"
                        + "2,Paul,paul@example.org,,,,,,active\n");
        put(
                "Groups.csv",
                "id,name,description,private,created_at\n"
                        + "10,Sepsis,\"All about\nsepsis\",false,2010/01/02 03:04:05 +0100\n"
                        + "20,Peer review,,true,\n");
    }

    /** Adds or replaces an entry. */
    public EngageExport put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds or replaces an entry. */
    public EngageExport put(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    EngageExport remove(String name) {
        entries.remove(name);
        return this;
    }

    /** Adds a raw row to the table of messages. */
    public EngageExport row(String row) {
        messages.append(row).append('\n');
        return this;
    }

    /** A thread starter by user 1 in group 10, a minute after the previous message. */
    public EngageExport starter(String id) {
        return row(
                "%s,,%s,10,1,text %s,,false,false,%s,,false".formatted(id, id, id, nextMinute()));
    }

    /** A reply by user 2 in group 10, a minute after the previous message. */
    public EngageExport reply(String id, String parent, String thread) {
        return row(
                "%s,%s,%s,10,2,text %s,,false,false,%s,,false"
                        .formatted(id, parent, thread, id, nextMinute()));
    }

    /** Like {@link #reply}, but deleted afterwards. */
    public EngageExport deletedReply(String id, String parent, String thread) {
        return row(
                "%s,%s,%s,10,2,,,false,false,%s,2020/01/01 00:00:00 +0000,false"
                        .formatted(id, parent, thread, nextMinute()));
    }

    private String nextMinute() {
        minute++;
        return "2011/01/01 00:%02d:00 +0000".formatted(minute);
    }

    /** Writes the archive, with all entries in the given directory ({@code ""} for none). */
    public Path write(Path file, String inFolder) throws IOException {
        entries.putIfAbsent("Messages.csv", messages.toString().getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(inFolder + entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}

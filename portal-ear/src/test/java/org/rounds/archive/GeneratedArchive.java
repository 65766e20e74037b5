package org.rounds.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a constant network data export: open and private groups, threads with replies of up to
 * five levels, threads of the same second, unordered rows, and rows that an import leaves out, with
 * or without a report.
 */
final class GeneratedArchive {

    /** Number of reported rows. */
    static final int FAULTS = 12;

    private static final int USERS = 40;
    private static final int GROUPS = 30;

    /** Of these one waits for several times in an ordinary run; {@code long} makes 500. */
    private static final int THREADS = Integer.getInteger("rounds.threads", 300);

    private static final long FIRST_DAY = Instant.parse("2014-03-01T07:00:00Z").getEpochSecond();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final List<String> PHRASES =
            List.of(
                    "Who has the *pump* manual?",
                    "Grüße aus der Station, “danke”",
                    "Please ask [[user:1007]] & [[user:1012]] <b>first</b>",
                    "Two lines\nand #handover",
                    "Bed 7, \"quoted\", is free; see you at 7");

    private final Random random = new Random(20261126);
    private final List<String> messages = new ArrayList<>();
    private long nextId = 500_000;

    private GeneratedArchive() {}

    /** The file of that name, with the number of threads behind it; written if there is none. */
    static Path in(Path folder) {
        Path zip = folder.resolve("generated-archive-" + THREADS + ".zip");
        return Files.exists(zip) ? zip : write(zip);
    }

    private static Path write(Path zip) {
        GeneratedArchive archive = new GeneratedArchive();
        for (int thread = 0; thread < THREADS; thread++) {
            archive.thread(thread);
        }
        archive.leftOut();
        Collections.shuffle(archive.messages, archive.random);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            put(entries, ExportedTable.USERS, users());
            put(entries, ExportedTable.GROUPS, groups());
            put(entries, ExportedTable.MESSAGES, archive.table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    private static void put(ZipOutputStream zip, ExportedTable table, String text)
            throws IOException {
        zip.putNextEntry(new ZipEntry(table.file()));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String users() {
        StringBuilder rows =
                new StringBuilder("id,name,email,job_title,location,department,state\n");
        for (int user = 0; user < USERS; user++) {
            rows.append(
                    "%d,Person Number%d,person.%d@old.example,Nurse,House %d,Ward %d,%s\n"
                            .formatted(
                                    1000 + user,
                                    user,
                                    user,
                                    user % 3,
                                    user % 7,
                                    user % 9 == 8 ? "suspended" : "active"));
        }
        return rows + "1003,Somebody Else,else@old.example,,,,active\n";
    }

    private static String groups() {
        StringBuilder rows = new StringBuilder("id,name,description,private,created_at\n");
        for (int group = 0; group < GROUPS; group++) {
            rows.append(
                    "%d,Team %d,\"All about,\nteam %d\",%s,%s\n"
                            .formatted(
                                    2000 + group,
                                    group % 28,
                                    group,
                                    isPrivate(group),
                                    time(FIRST_DAY - 86_400L * (group + 1))));
        }
        return rows.toString();
    }

    private static boolean isPrivate(int group) {
        return group % 5 == 4;
    }

    private static String time(long second) {
        return TIME.format(Instant.ofEpochSecond(second));
    }

    private String table() {
        return "id,replied_to_id,thread_id,group_id,sender_id,body,participants,"
                + "in_private_group,in_private_conversation,created_at,deleted_at,closed\n"
                + String.join("\n", messages)
                + "\n";
    }

    /** Adds a thread; every third has the time of the previous one, in the same group. */
    private void thread(int number) {
        int group = number / 3 % GROUPS;
        long second = FIRST_DAY + (number - (number % 3 == 2 ? 1 : 0)) * 4000L;
        long starter = nextId++;
        row(starter, null, starter, group, phrase(number), second);
        List<Long> all = new ArrayList<>(List.of(starter));
        for (int reply = random.nextInt(5); reply > 0; reply--) {
            second += 1 + random.nextInt(900);
            long above = all.get(random.nextInt(all.size()));
            all.add(nextId++);
            row(nextId - 1, above, starter, group, phrase(number), second);
        }
    }

    private String phrase(int number) {
        return PHRASES.get(random.nextInt(PHRASES.size())) + " (" + number + "/" + nextId + ")";
    }

    private void row(long id, Long above, long thread, int group, String text, long second) {
        messages.add(
                "%d,%s,%d,%d,%d,\"%s\",,%s,false,%s,,%s"
                        .formatted(
                                id,
                                above == null ? "" : above.toString(),
                                thread,
                                2000 + group,
                                1000 + random.nextInt(USERS),
                                text.replace("\"", "\"\""),
                                isPrivate(group),
                                time(second),
                                id % 11 == 0));
    }

    /** With the user's second row these are {@link #FAULTS}, and some without a report. */
    private void leftOut() {
        String text = SourceArchive.NOT_IMPORTED;
        String when = time(FIRST_DAY);
        for (int i = 0; i < 5; i++) {
            messages.add(
                    "%d,77,%d,2000,1001,%s,,false,false,%s,,false"
                            .formatted(i + 10, 500_000, text, when));
            messages.add(
                    "%d,,%d,2001,1001,%s,,false,false,some day,,false"
                            .formatted(i + 20, i + 20, text));
            messages.add(
                    "%d,,%d,,1001,%s,,true,true,%s,,false".formatted(i + 30, i + 30, text, when));
            messages.add(
                    "%d,,%d,2001,1001,%s,,false,false,%s,%s,false"
                            .formatted(i + 40, i + 40, text, when, when));
        }
        messages.add("50,,50,2001,1001,a field too few,,false,false," + when + ",");
    }
}

package org.rounds.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.rounds.shared.error.TooMany;

/**
 * Quota of uploads: 300 files and 1 GB per person and clock hour, including deleted ones. Counted
 * per node.
 */
@ApplicationScoped
class UploadQuota {

    static final int MOST_FILES = 300;
    static final long MOST_BYTES = 1024L * 1024 * 1024;

    @Inject private Clock clock;

    private final Map<Long, Used> people = new HashMap<>();
    private long hour;

    /**
     * Counts a file.
     *
     * @throws TooMany if the quota of this hour is used up
     */
    synchronized void begin(long personId) {
        long now = clock.millis() / Duration.ofHours(1).toMillis();
        if (now != hour) {
            people.clear();
            hour = now;
        }
        Used used = people.getOrDefault(personId, new Used(0, 0));
        if (used.files() >= MOST_FILES || used.bytes() >= MOST_BYTES) {
            throw new TooMany("problem.upload-quota");
        }
        people.put(personId, new Used(used.files() + 1, used.bytes()));
    }

    /** Adds the size of a person's file. */
    synchronized void add(long personId, long bytes) {
        people.computeIfPresent(
                personId, (id, used) -> new Used(used.files(), used.bytes() + bytes));
    }

    private record Used(int files, long bytes) {}
}

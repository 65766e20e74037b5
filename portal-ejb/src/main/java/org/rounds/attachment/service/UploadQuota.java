package org.rounds.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.rounds.shared.error.TooMany;

/**
 * How much one person may upload in an hour of the clock: 300 files and 1 GB, whatever became of
 * them. Each server counts by itself.
 */
@ApplicationScoped
class UploadQuota {

    static final int MOST_FILES = 300;
    static final long MOST_BYTES = 1024L * 1024 * 1024;

    @Inject private Clock clock;

    private final Map<Long, Used> people = new HashMap<>();
    private long hour;

    /**
     * Counts one more file of a person.
     *
     * @throws TooMany if they have used up what they may upload in this hour
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

    /** Counts what a file of that person has taken. */
    synchronized void add(long personId, long bytes) {
        people.computeIfPresent(
                personId, (id, used) -> new Used(used.files(), used.bytes() + bytes));
    }

    private record Used(int files, long bytes) {}
}

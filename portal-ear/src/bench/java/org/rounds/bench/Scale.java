package org.rounds.bench;

/**
 * Size of a generated hospital.
 *
 * @param rooms number of workspaces; three of ten are not open; the first one has a third of all
 *     people
 * @param subscriptions per person on average, skewed: some have a tenth, some five times that
 */
record Scale(String name, int people, int rooms, int subscriptions, int activities) {

    static final Scale FULL = new Scale("full", 100_000, 5_000, 200, 5_000_000);
    static final Scale TENTH = new Scale("tenth", 10_000, 500, 200, 500_000);

    /** The size that the embedded database is intended for. */
    static final Scale SMALL = new Scale("small", 5_000, 250, 200, 300_000);

    /** The scale in {@code -Drounds.bench.scale}; a tenth by default. */
    static Scale wanted() {
        return "full".equals(System.getProperty("rounds.bench.scale", "tenth")) ? FULL : TENTH;
    }
}

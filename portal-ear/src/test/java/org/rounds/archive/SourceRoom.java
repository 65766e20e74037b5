package org.rounds.archive;

/** A group of an archive; name and time of creation together name one only. */
record SourceRoom(String name, String createdAt, boolean open) {}

package org.rounds.archive;

/** A group of an archive, identified by name and creation time. */
record SourceRoom(String name, String createdAt, boolean open) {}

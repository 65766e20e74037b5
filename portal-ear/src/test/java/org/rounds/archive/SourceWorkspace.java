package org.rounds.archive;

/** A group of an archive, identified by name and creation time. */
record SourceWorkspace(String name, String createdAt, boolean open) {}

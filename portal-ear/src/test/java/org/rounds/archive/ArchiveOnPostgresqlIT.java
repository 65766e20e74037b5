package org.rounds.archive;

/** The promises of archive imports on {@link Kind#POSTGRESQL}. */
class ArchiveOnPostgresqlIT extends ArchiveImport {

    ArchiveOnPostgresqlIT() {
        super(Kind.POSTGRESQL);
    }
}

package org.rounds.archive;

/** The promises of every import of an archive, kept on {@link Kind#POSTGRESQL}. */
class ArchiveOnPostgresqlIT extends ArchiveImport {

    ArchiveOnPostgresqlIT() {
        super(Kind.POSTGRESQL);
    }
}

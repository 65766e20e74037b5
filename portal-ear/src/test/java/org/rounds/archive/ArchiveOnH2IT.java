package org.rounds.archive;

/** The promises of every import of an archive, kept on {@link Kind#H2}. */
class ArchiveOnH2IT extends ArchiveImport {

    ArchiveOnH2IT() {
        super(Kind.H2);
    }
}

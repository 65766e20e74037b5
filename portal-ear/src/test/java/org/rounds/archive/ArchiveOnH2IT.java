package org.rounds.archive;

/** The promises of archive imports on {@link Kind#H2}. */
class ArchiveOnH2IT extends ArchiveImport {

    ArchiveOnH2IT() {
        super(Kind.H2);
    }
}

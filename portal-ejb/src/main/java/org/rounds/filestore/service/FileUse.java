package org.rounds.filestore.service;

/** A feature that refers to content of the {@link FileStore}; one bean per feature. */
public interface FileUse {

    /** Whether the feature still refers to the content with this hash. */
    boolean isUsed(String hash);
}

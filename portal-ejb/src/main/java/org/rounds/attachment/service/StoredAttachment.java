package org.rounds.attachment.service;

/**
 * A file of an activity with what only services know of it.
 *
 * @param activityId null until it is posted
 * @param hash of its content
 * @param thumbnailHash of its small picture; null for files that are no pictures
 */
public record StoredAttachment(
        Attachment attachment,
        Long activityId,
        long uploaderId,
        String hash,
        String thumbnailHash,
        Versions versions) {

    /**
     * Versions of an activity that have a file.
     *
     * @param last null while the newest has it
     */
    public record Versions(int first, Long last) {

        static final Versions NONE = new Versions(1, null);

        public boolean include(int version) {
            return first <= version && (last == null || version <= last);
        }
    }
}

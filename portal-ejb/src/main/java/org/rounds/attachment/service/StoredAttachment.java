package org.rounds.attachment.service;

/**
 * A file with data for services only.
 *
 * @param activityId null until it is posted
 * @param hash of its content
 * @param thumbnailHash of its thumbnail; null unless it is an image
 */
public record StoredAttachment(
        Attachment attachment,
        Long activityId,
        long uploaderId,
        String hash,
        String thumbnailHash,
        Versions versions) {

    /**
     * Range of versions that have a file.
     *
     * @param last null if the newest version has it
     */
    public record Versions(int first, Long last) {

        static final Versions NONE = new Versions(1, null);

        public boolean include(int version) {
            return first <= version && (last == null || version <= last);
        }
    }
}

package org.rounds.attachment.service;

/**
 * A file that belongs to an activity, or will.
 *
 * @param type media type by its content, not by its name
 * @param size in bytes
 * @param url path of the file inside of the interface
 * @param thumbnailUrl path of a small picture of it; null for what is no image
 * @param width in pixels; null for what is no image
 * @param alt what can be seen, in words; null where nobody has said it
 */
public record Attachment(
        Long id,
        String name,
        String type,
        int size,
        String url,
        String thumbnailUrl,
        Integer width,
        Integer height,
        String alt) {

    /** Whether it is shown, and not only offered. */
    public boolean image() {
        return thumbnailUrl != null;
    }
}

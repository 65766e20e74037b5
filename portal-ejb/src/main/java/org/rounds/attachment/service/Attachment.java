package org.rounds.attachment.service;

/**
 * A file of an activity, or an upload.
 *
 * @param type media type detected from the content, not the name
 * @param size in bytes
 * @param url path of the file in the API
 * @param thumbnailUrl path of its thumbnail; null unless it is an image
 * @param width in pixels; null unless it is an image
 * @param alt alternative text; null if missing
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

    /** Whether it is displayed as an image instead of offered for download. */
    public boolean image() {
        return thumbnailUrl != null;
    }
}

package org.rounds.linkpreview.service;

/**
 * What the page says of itself to which a post links.
 *
 * @param url as it was written
 * @param title at most 200 characters
 * @param description at most 300 characters; may be null
 * @param site its name, or its host
 */
public record LinkPreview(String url, String title, String description, String site) {}

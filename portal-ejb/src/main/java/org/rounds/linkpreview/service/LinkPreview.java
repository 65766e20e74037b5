package org.rounds.linkpreview.service;

/**
 * Preview of a page linked by a post.
 *
 * @param url as written
 * @param title at most 200 characters
 * @param description at most 300 characters; may be null
 * @param site its name, or its host
 */
public record LinkPreview(String url, String title, String description, String site) {}

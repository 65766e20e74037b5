package org.rounds.mustread.service;

import org.rounds.stream.service.StreamAccess;

/**
 * What a must-read needs to know of its announcement.
 *
 * @param postedBy who wrote it in the author's name; null for the author
 * @param place where it was published, with what the caller may do there
 */
public record Announcement(long id, long authorId, Long postedBy, StreamAccess place) {}

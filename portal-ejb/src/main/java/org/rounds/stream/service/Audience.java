package org.rounds.stream.service;

/**
 * An audience.
 *
 * @param address {@code everyone}, {@code department/ID}, {@code site/ID}, {@code role/NAME} or
 *     {@code workspace/ID}
 * @param name null for everyone
 */
public record Audience(String address, String name) {}

package org.rounds.imports.service;

/**
 * A file that shows what an import expects.
 *
 * @param fileName under which it is saved
 * @param mediaType with its character set, if it is text
 */
public record ImportSample(String fileName, String mediaType, byte[] content) {}

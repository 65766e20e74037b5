package org.rounds.shared.event;

/**
 * People came, left, or work elsewhere, as the directory says: who belongs to departments, sites
 * and roles has to be reckoned again. Told once for many changes, in the transaction that ends
 * them.
 */
public record DirectoryMoved() {}

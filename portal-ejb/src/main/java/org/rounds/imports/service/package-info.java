/**
 * Reads directories, staff lists and archives of older networks and brings them in through the
 * other features.
 */
package org.rounds.imports.service;

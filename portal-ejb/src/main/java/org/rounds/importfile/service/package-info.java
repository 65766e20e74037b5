/** Reading of imported files: readers, sinks, faults and CSV. */
package org.rounds.importfile.service;

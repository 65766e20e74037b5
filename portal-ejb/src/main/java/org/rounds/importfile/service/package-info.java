/** Reading files that are imported: readers, sinks, faults and tables of text. */
package org.rounds.importfile.service;

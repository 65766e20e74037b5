/** Promises about imports, kept by the packaged application over its public interface. */
package org.rounds.archive;

/** Promises of imports, kept by the packaged application over its public API. */
package org.rounds.archive;

/** Real databases and a small way to put services together, for tests without a server. */
package org.rounds.testing;

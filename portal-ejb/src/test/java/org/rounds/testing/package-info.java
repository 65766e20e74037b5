/** Real databases and simple wiring of services, for tests without a server. */
package org.rounds.testing;

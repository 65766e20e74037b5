/** The running application in each supported server, seen from outside. */
package org.rounds.server;

/** Tests inside the server, of behavior that depends on the container. */
package org.rounds.inserver;

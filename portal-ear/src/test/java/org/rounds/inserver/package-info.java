/** Tests that run inside the server, about what only a container can promise. */
package org.rounds.inserver;

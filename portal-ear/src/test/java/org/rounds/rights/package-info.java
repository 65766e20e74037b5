/** The table of rights, executed against a running server. */
package org.rounds.rights;

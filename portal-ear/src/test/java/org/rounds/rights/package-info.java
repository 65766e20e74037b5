/** Who may do what: the table of rights, executed against a running server. */
package org.rounds.rights;

/** Text as people wrote it, with what it is shown as. */
package org.rounds.markup.model;

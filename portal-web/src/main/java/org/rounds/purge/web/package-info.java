/** Purges, as pages and by REST. */
package org.rounds.purge.web;

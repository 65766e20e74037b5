/** Purges: pages and REST. */
package org.rounds.purge.web;

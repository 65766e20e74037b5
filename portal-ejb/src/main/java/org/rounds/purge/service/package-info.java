/** Removing content for good, with proof. */
package org.rounds.purge.service;

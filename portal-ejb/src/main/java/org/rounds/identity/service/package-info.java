/** Authentication and its throttling. */
package org.rounds.identity.service;

/** The text gate: limits, formatting, mentions and topics of whatever people write. */
package org.rounds.markup.service;

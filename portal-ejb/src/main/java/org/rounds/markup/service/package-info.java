/** Validation and rendering of texts: limits, formatting, mentions and topics. */
package org.rounds.markup.service;

/** Reports of content and decisions on them. */
package org.rounds.moderation.service;

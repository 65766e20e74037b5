/** The ids of a stream's activities, page by page: the measured part of reading. */
package org.rounds.timeline.service;

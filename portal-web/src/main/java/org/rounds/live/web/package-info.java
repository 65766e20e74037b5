/** The live channel: notifies open pages of new content, which they load from the services. */
package org.rounds.live.web;

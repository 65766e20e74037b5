/** The live channel: tells open pages that something is new. What is new they ask the services. */
package org.rounds.live.web;

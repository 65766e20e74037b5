/** Previews of pages that posts link to. */
package org.rounds.linkpreview.service;

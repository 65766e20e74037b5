/** Previews of pages linked by posts. */
package org.rounds.linkpreview.service;

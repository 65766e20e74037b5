/** Activities and comments as they are stored, found, published and muted. */
package org.rounds.activity.service;

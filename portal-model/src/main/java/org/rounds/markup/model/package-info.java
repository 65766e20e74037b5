/** Texts in source and rendered form. */
package org.rounds.markup.model;

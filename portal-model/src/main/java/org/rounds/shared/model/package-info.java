/** Value types that every feature shares and that know no feature. */
package org.rounds.shared.model;

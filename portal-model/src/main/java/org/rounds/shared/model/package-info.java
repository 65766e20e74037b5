/** Value types shared by all features; they know no feature. */
package org.rounds.shared.model;

package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A physician of the demo hospital: staff, and owner of rooms. */
@Stateless
@RunAs("paul.physician")
public class Paul extends Persona {}

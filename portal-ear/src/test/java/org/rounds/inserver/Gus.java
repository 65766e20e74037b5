package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A guest of the demo hospital: no staff. */
@Stateless
@RunAs("gus.guest")
public class Gus extends Persona {}

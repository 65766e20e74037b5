package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A nurse of the demo hospital: staff. */
@Stateless
@RunAs("nora.nurse")
public class Nora extends Persona {}

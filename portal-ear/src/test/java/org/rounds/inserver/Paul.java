package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A physician of the demo hospital: staff, and owner of workspaces. */
@Stateless
@RunAs("paul.physician")
public class Paul extends Persona {}

package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A deactivated person whom the registry still lists as staff. */
@Stateless
@RunAs("dan.departed")
public class Dan extends Persona {}

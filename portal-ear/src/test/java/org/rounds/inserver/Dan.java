package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** Somebody whom the registry still knows as staff, but who was deactivated. */
@Stateless
@RunAs("dan.departed")
public class Dan extends Persona {}

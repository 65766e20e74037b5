package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** The administrator of the demo hospital: staff and admin. */
@Stateless
@RunAs("ada.admin")
public class Ada extends Persona {}

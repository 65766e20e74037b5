package org.rounds.shared.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component whose value is a record, but whose components are written to JSON, and
 * read by pages, as components of the outer record. A long answer can so be cut into named records
 * without changing its JSON form.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inlined {}

package org.rounds.moderation.web;

/** What somebody finds wrong. */
public record ReportBody(String reason, String note, Boolean hide) {}

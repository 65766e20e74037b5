package org.rounds.feed.web;

/** What somebody finds wrong. */
public record ReportBody(String reason, String note, Boolean hide) {}

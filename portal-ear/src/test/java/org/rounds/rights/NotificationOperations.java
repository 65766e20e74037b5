package org.rounds.rights;

import org.rounds.server.Call;

/** Notifications: inbox and settings of every caller. */
final class NotificationOperations {

    private static final String SETTINGS = "/me/notification-settings";

    private NotificationOperations() {}

    static void addTo(Operations all) {
        all.add("GET /notifications", it -> Call.get("/notifications"))
                .add(
                        "PUT /notifications/read",
                        it -> Call.put("/notifications/read", "{\"upTo\":\"1\"}"))
                .add(
                        "PUT /notifications/unread",
                        it -> Call.put("/notifications/unread", "{\"ids\":[\"1\"]}"))
                .add("GET /me/notification-settings", it -> Call.get(SETTINGS))
                .add("PUT /me/notification-settings", it -> Call.put(SETTINGS, "{}"));
    }
}

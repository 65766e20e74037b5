package org.rounds.shared.model;

/**
 * What things that people are told of belong together by: an activity with its comments, a
 * workspace with who comes and goes, a person with who follows them.
 *
 * @param type {@code activity}, {@code workspace}, {@code person}, or {@code team} for what a
 *     manager is told of an activity, or {@code report}
 */
public record Conversation(String type, long id) {

    public static final String ACTIVITY = "activity";
    public static final String WORKSPACE = "workspace";
    public static final String PERSON = "person";
    public static final String TEAM = "team";
    public static final String REPORT = "report";

    public static Conversation activity(long id) {
        return new Conversation(ACTIVITY, id);
    }

    public static Conversation workspace(long id) {
        return new Conversation(WORKSPACE, id);
    }

    public static Conversation person(long id) {
        return new Conversation(PERSON, id);
    }

    public static Conversation report(long id) {
        return new Conversation(REPORT, id);
    }

    public static Conversation team(long activityId) {
        return new Conversation(TEAM, activityId);
    }
}

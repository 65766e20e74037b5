package org.rounds.imports.service;

import java.util.List;

/**
 * Thrown when a file must be refused as a whole. Nothing of it has been handed to the sink by then.
 */
public class ImportRefused extends Exception {

    /** Why the whole file is refused, with the key of the problem type outside. */
    public enum Reason {
        /** It is not the kind of file that was announced. */
        WRONG_TYPE("wrong-type"),
        /** It, or what unpacks from it, is larger than allowed. */
        TOO_LARGE("too-large"),
        /** It is of the right kind but broken or incomplete. */
        MALFORMED("malformed");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The key used in problem documents. */
        public String key() {
            return key;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detailKey;
    private final transient List<String> arguments;

    ImportRefused(Reason reason, String detailKey, String message, Object... arguments) {
        super(message.formatted(arguments));
        this.reason = reason;
        this.detailKey = detailKey;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    static ImportRefused wrongType(String detailKey, String message, Object... arguments) {
        return new ImportRefused(Reason.WRONG_TYPE, detailKey, message, arguments);
    }

    static ImportRefused tooLarge(String detailKey, String message, Object... arguments) {
        return new ImportRefused(Reason.TOO_LARGE, detailKey, message, arguments);
    }

    static ImportRefused malformed(String detailKey, String message, Object... arguments) {
        return new ImportRefused(Reason.MALFORMED, detailKey, message, arguments);
    }

    /** The kind of refusal; decides the status of a REST answer. */
    public Reason reason() {
        return reason;
    }

    /** What exactly is wrong, as a key for translated messages, such as {@code missing-column}. */
    public String detailKey() {
        return detailKey;
    }

    /**
     * The values a translated message fills in, in the order in which the English message has them.
     */
    public List<String> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}

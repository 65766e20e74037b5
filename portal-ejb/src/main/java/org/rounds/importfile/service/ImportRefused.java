package org.rounds.importfile.service;

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
    private final transient FaultText text;

    private ImportRefused(Reason reason, FaultText text) {
        super(text.key());
        this.reason = reason;
        this.text = text;
    }

    public static ImportRefused wrongType(String textKey, Object... arguments) {
        return new ImportRefused(Reason.WRONG_TYPE, FaultText.of(textKey, arguments));
    }

    public static ImportRefused tooLarge(String textKey, Object... arguments) {
        return new ImportRefused(Reason.TOO_LARGE, FaultText.of(textKey, arguments));
    }

    public static ImportRefused malformed(String textKey, Object... arguments) {
        return new ImportRefused(Reason.MALFORMED, FaultText.of(textKey, arguments));
    }

    /** The kind of refusal; decides the status of a REST answer. */
    public Reason reason() {
        return reason;
    }

    /** What exactly is wrong. */
    public FaultText text() {
        return text;
    }
}

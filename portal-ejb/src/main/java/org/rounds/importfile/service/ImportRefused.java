package org.rounds.importfile.service;

/** A file is refused as a whole; nothing has been handed to the sink. */
public class ImportRefused extends Exception {

    /** Why the whole file is refused, with the public problem key. */
    public enum Reason {
        /** Not the announced format. */
        WRONG_TYPE("wrong-type"),
        /** It, or its unpacked content, exceeds a size limit. */
        TOO_LARGE("too-large"),
        /** The right format, but malformed or incomplete. */
        MALFORMED("malformed");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The key in problem documents. */
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

    /** Reason of the refusal; decides the HTTP status. */
    public Reason reason() {
        return reason;
    }

    /** The detailed message. */
    public FaultText text() {
        return text;
    }
}

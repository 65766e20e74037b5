package org.rounds.identity.web;

/** The local address to open after sign-in, never another site. */
final class WayBack {

    /** A path that leads up, plain or encoded. */
    private static final String CLIMBING = "(?i)[^?#]*/(\\.|%2e){1,2}([/?#].*)?";

    private WayBack() {}

    /**
     * @param wanted value of the form, possibly forged; anything but a plain local path becomes the
     *     start page
     */
    static String of(String wanted) {
        boolean local =
                wanted != null
                        && wanted.matches("/[\\x21-\\x7e]*")
                        && !wanted.startsWith("//")
                        && !wanted.contains("\\")
                        && !wanted.matches(CLIMBING)
                        && !wanted.startsWith("/log");
        return local ? wanted : "/";
    }
}

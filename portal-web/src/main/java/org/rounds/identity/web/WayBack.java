package org.rounds.identity.web;

/**
 * Where somebody wanted to go before they had to sign in: a path of this application and never
 * another site.
 */
final class WayBack {

    /** A path with a part that leads up, plain or escaped. */
    private static final String CLIMBING = "(?i)[^?#]*/(\\.|%2e){1,2}([/?#].*)?";

    private WayBack() {}

    /**
     * @param wanted what the form brought, possibly forged; anything that is not a plain local path
     *     leads home
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

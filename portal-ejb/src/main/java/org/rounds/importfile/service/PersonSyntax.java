package org.rounds.importfile.service;

import java.util.regex.Pattern;

/** Syntax of user names and e-mail addresses. */
public final class PersonSyntax {

    /** Maximum length of a given or family name. */
    public static final int LONGEST_NAME = 100;

    private static final int MAX_USER_NAME = 100;
    private static final int MAX_EMAIL = 254;
    private static final Pattern USER_NAME =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._@-]*[A-Za-z0-9])?");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private PersonSyntax() {}

    /** ASCII letters and digits with {@code . _ @ -} between them, at most 100 characters. */
    public static boolean isUserName(String value) {
        return value.length() <= MAX_USER_NAME && USER_NAME.matcher(value).matches();
    }

    /** A local part and a host name, at most 254 characters (RFC 5321) and without quoting. */
    public static boolean isEmail(String value) {
        return value.length() <= MAX_EMAIL
                && EMAIL.matcher(value).matches()
                && !value.contains("..");
    }
}

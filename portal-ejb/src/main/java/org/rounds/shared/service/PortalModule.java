package org.rounds.shared.service;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A feature that can be disabled. A disabled module has no menu item and no address, and keeps its
 * data.
 */
public enum PortalModule {
    IMPORTS("/admin/imports(/.*)?", "imports(/.*)?"),
    PURGES("/purges(/.*)?", "purges(/.*)?");

    private final Pattern addresses;

    /**
     * @param pages paths of its pages below the application, as a regular expression
     * @param calls paths of its calls below {@code /api/v1/}
     */
    PortalModule(String pages, String calls) {
        addresses = Pattern.compile(pages + "|/api/v1/" + calls);
    }

    /** Name in the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it owns a path below the application. */
    public boolean owns(String path) {
        return addresses.matcher(path).matches();
    }

    /**
     * Parses a list of modules.
     *
     * @param words names separated by commas, in any order; {@code all} for all, {@code none} for
     *     none
     * @throws IllegalArgumentException naming the setting, if a name is unknown
     */
    static Set<PortalModule> named(String words) {
        Set<PortalModule> named = EnumSet.noneOf(PortalModule.class);
        if (words.equals("all")) {
            return EnumSet.allOf(PortalModule.class);
        }
        for (String word : words.equals("none") ? new String[0] : words.split("\\s*,\\s*")) {
            named.add(
                    Arrays.stream(values())
                            .filter(module -> module.word().equals(word))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(unknown(word))));
        }
        return named;
    }

    private static String unknown(String word) {
        return Setting.ROUNDS_MODULES
                + " names an unknown module: "
                + word
                + ". Modules are: "
                + Arrays.stream(values()).map(PortalModule::word).collect(Collectors.joining(", "))
                + "; all and none stand alone.";
    }
}

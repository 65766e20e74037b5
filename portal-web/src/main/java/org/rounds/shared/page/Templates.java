package org.rounds.shared.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * The compiled jte templates of {@code src/main/jte}. They escape what they write by its place in
 * the HTML; {@code $unsafe} passes sanitized HTML.
 */
public final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Templates.class.getClassLoader(),
                    "org.rounds.templates");

    private Templates() {}

    /**
     * Writes a template.
     *
     * @param name path below {@code src/main/jte}, without ending: {@code feed/card}
     * @param parameters by name
     * @throws gg.jte.TemplateException if there is no such template or it fails
     */
    public static void write(String name, Map<String, Object> parameters, TemplateOutput out) {
        ENGINE.render(name + ".jte", parameters, out);
    }

    /** A template that is written where another one places it. */
    public static Content content(String name, Map<String, Object> parameters) {
        return out -> write(name, parameters, out);
    }

    /** The HTML of a template. */
    public static String html(String name, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        write(name, parameters, out);
        return out.toString();
    }
}

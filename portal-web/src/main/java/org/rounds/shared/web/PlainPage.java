package org.rounds.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error page without Faces, for failures of Faces or before it starts. */
public final class PlainPage {

    /** Request attribute with the number of the log entry. */
    public static final String NUMBER = "org.rounds.fault";

    private static final String TEXTS = "org.rounds.shared.web.messages";
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private PlainPage() {}

    /**
     * Sends {@code WEB-INF/errors/<name>.html} in its frame, with all placeholders filled.
     *
     * @param title key of the page's title
     */
    public static void send(
            String name,
            String title,
            int status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Locale language = Texts.best(Collections.list(request.getLocales()));
        String whole =
                template("frame", request)
                        .replace("{title}", "{" + title + "}")
                        .replace("{body}", template(name, request));
        byte[] page = filled(whole, language, request).getBytes(StandardCharsets.UTF_8);
        if (!response.isCommitted()) {
            response.reset();
            HeaderFilter.fence(request, response);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }

    private static String template(String name, HttpServletRequest request) throws IOException {
        String path = "/WEB-INF/errors/" + name + ".html";
        try (InputStream in = request.getServletContext().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String filled(String template, Locale language, HttpServletRequest request) {
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, language);
        return GAP.matcher(template)
                .replaceAll(
                        gap ->
                                Matcher.quoteReplacement(
                                        switch (gap.group(1)) {
                                            case "language" -> language.getLanguage();
                                            case "context" -> request.getContextPath();
                                            case "number" -> (String) request.getAttribute(NUMBER);
                                            case "assets" ->
                                                    (String)
                                                            request.getServletContext()
                                                                    .getAttribute("assets");
                                            default -> texts.getString(gap.group(1));
                                        }));
    }
}

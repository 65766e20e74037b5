package org.rounds.shared.web;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.Invalid.FieldError;

/**
 * Problem details as in RFC 9457. They disclose no internals: only keys, and sentences from the
 * bundles.
 *
 * <p>In addition to the members of the standard, {@code code} distinguishes cases of the same type.
 *
 * @param key problem key, the last part of its type
 * @param detailKey message key of this case; null if the title is sufficient
 */
public record Problem(
        String key, String detailKey, List<Object> arguments, List<FieldError> errors) {

    /** Media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<String, Integer> STATUS =
            Map.ofEntries(
                    Map.entry("invalid", 400),
                    Map.entry("malformed", 400),
                    Map.entry("unauthenticated", 401),
                    Map.entry("not-allowed", 403),
                    Map.entry("foreign-origin", 403),
                    Map.entry("not-found", 404),
                    Map.entry("method-not-allowed", 405),
                    Map.entry("not-acceptable", 406),
                    Map.entry("conflict", 409),
                    Map.entry("length-required", 411),
                    Map.entry("stale", 412),
                    Map.entry("too-large", 413),
                    Map.entry("wrong-type", 415),
                    Map.entry("if-match-required", 428),
                    Map.entry("too-many-requests", 429),
                    Map.entry("internal", 500));

    public static Problem of(String key) {
        return new Problem(key, null, List.of(), List.of());
    }

    public static Problem of(BusinessException e) {
        List<FieldError> errors = e instanceof Invalid invalid ? invalid.errors() : List.of();
        return new Problem(e.problem(), e.messageKey(), e.arguments(), errors);
    }

    public int status() {
        return STATUS.getOrDefault(key, 500);
    }

    /** The problem as JSON in that language. */
    public String json(Locale language, String contextPath) {
        JsonObjectBuilder body =
                JSON.createObjectBuilder()
                        .add("type", contextPath + "/problems/" + key)
                        .add("title", Texts.problem(language, "title." + key, List.of()))
                        .add("status", status());
        if (detailKey != null) {
            String code = detailKey.substring(detailKey.indexOf('.') + 1);
            if (!code.equals(key)) {
                body.add("code", code);
            }
            body.add("detail", Texts.problem(language, detailKey, arguments));
        }
        if (!errors.isEmpty()) {
            body.add("errors", errors(language));
        }
        return body.build().toString();
    }

    private JsonArrayBuilder errors(Locale language) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (FieldError error : errors) {
            all.add(
                    JSON.createObjectBuilder()
                            .add("field", error.field())
                            .add("key", error.key())
                            .add(
                                    "message",
                                    Texts.problem(language, error.key(), error.arguments())));
        }
        return all;
    }

    /** Sends this problem as the answer of a servlet. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Texts.best(Collections.list(request.getLocales()));
        byte[] body = json(language, request.getContextPath()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status());
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

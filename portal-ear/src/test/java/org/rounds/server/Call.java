package org.rounds.server;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to the API.
 *
 * @param path below {@code /api/v1}, with its query
 * @param user caller, with the demo password; null for none
 * @param headers name, value, name, value
 * @param body null for none
 */
public record Call(String method, String path, String user, List<String> headers, String body) {

    private static final String JSON = "application/json";
    private static final String BOUNDARY = "rounds-boundary";
    private static final String UPLOAD = "multipart/form-data; boundary=" + BOUNDARY;

    private static final String BYTES = UPLOAD + "; charset=ISO-8859-1";

    /** End of the body of an upload, after the file. */
    static final String BEHIND_FILE = "\r\n--" + BOUNDARY + "--\r\n";

    public static Call get(String path) {
        return of("GET", path);
    }

    public static Call post(String path, String json) {
        return of("POST", path).json(json);
    }

    public static Call put(String path, String json) {
        return of("PUT", path).json(json);
    }

    public static Call delete(String path) {
        return of("DELETE", path);
    }

    /** A change based on that version. */
    public static Call patch(String path, String etag, String json) {
        return of("PATCH", path).header("If-Match", etag).json(json);
    }

    public static Call of(String method, String path) {
        return new Call(method, path, null, List.of(), null);
    }

    /** An upload of one file, which is passed when sending. */
    static Call upload(String path) {
        return of("POST", path).header("Content-Type", UPLOAD);
    }

    /** Beginning of the body of an upload, before the file. */
    static String beforeFile(String fileName) {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    /** An upload of one file. */
    public static Call upload(String path, String fileName, String content) {
        return of("POST", path).body(UPLOAD, beforeFile(fileName) + content + BEHIND_FILE);
    }

    /** An upload of one file with any bytes. */
    public static Call upload(String method, String path, byte[] content) {
        String file = new String(content, StandardCharsets.ISO_8859_1);
        return of(method, path).body(BYTES, beforeFile("file") + file + BEHIND_FILE);
    }

    /** Charset of the body. */
    Charset charset() {
        return headers.contains(BYTES) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    /** A form of a page. */
    public static Call form(String path, String fields) {
        return of("POST", path).body("application/x-www-form-urlencoded", fields);
    }

    public Call as(String userName) {
        return new Call(method, path, userName, headers, body);
    }

    public Call header(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Call(method, path, user, List.copyOf(more), body);
    }

    public Call json(String json) {
        return body(JSON, json);
    }

    public Call body(String type, String content) {
        Call typed = header("Content-Type", type);
        return new Call(method, path, user, typed.headers, content);
    }

    /** The same request for another id. */
    public Call replacing(String id, String other) {
        return new Call(
                method,
                path.replace(id, other),
                user,
                headers.stream().map(header -> header.replace(id, other)).toList(),
                body == null ? null : body.replace(id, other));
    }
}

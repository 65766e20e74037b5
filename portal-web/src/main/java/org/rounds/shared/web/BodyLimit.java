package org.rounds.shared.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.service.Setting;

/**
 * Refuses bodies over 1 MB, and uploads over their own limits, by their declared length or, at the
 * latest, while reading. Compressed bodies are refused, because their size is unknown.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused("wrong-type");
        }
        Limit limit = Limit.of(request.getUriInfo().getPath());
        if (length(request) > limit.bytes()) {
            throw limit.exceeded();
        }
        request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }

    /** The declared length, which can exceed an {@code int}; else -1. */
    private static long length(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
    }

    private record Limit(long bytes, String problem, int megabytes) {

        private static final Limit OF_BODIES = new Limit(1_000_000, "problem.body-too-large", 1);

        private static final Pattern PHOTO = Pattern.compile("/?people/[^/]+/photo/?");

        /** Bytes for the multipart form around a file. */
        private static final int FORM = 100_000;

        /**
         * @param path below the base of the API
         */
        static Limit of(String path) {
            String subject = PHOTO.matcher(path).matches() ? "photo" : path.replace("/", "");
            return switch (subject) {
                case "imports" -> ofUploads(Setting.ROUNDS_IMPORT_MAX_MB.number());
                case "attachments", "photo" -> ofUploads(Setting.ROUNDS_ATTACHMENT_MAX_MB.number());
                default -> OF_BODIES;
            };
        }

        private static Limit ofUploads(int megabytes) {
            return new Limit(
                    megabytes * 1024L * 1024L + FORM, "problem.upload-too-large", megabytes);
        }

        TooLarge exceeded() {
            return new TooLarge(problem, megabytes);
        }
    }

    private static final class Limited extends FilterInputStream {

        private final Limit limit;
        private long taken;

        Limited(InputStream body, Limit limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = readable(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        /** Open Liberty decompresses bodies itself, and fails here on malformed ones. */
        private int readable(byte[] into, int offset, int length) {
            try {
                return super.read(into, offset, length);
            } catch (IOException broken) {
                throw new Refused("malformed");
            }
        }

        private void count(int more) {
            taken += more;
            if (taken > limit.bytes()) {
                throw limit.exceeded();
            }
        }
    }
}

package org.rounds.shared.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rounds.shared.error.TooLarge;

/**
 * Refuses bodies over 1 MB while they are read, whatever length they claim. Uploads have their own
 * limit.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    private static final int MOST = 1_000_000;
    private static final int MEGABYTES = 1;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType media = request.getMediaType();
        if (media != null && "multipart".equals(media.getType())) {
            return;
        }
        if (request.getLength() > MOST) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static TooLarge tooLarge() {
        return new TooLarge("problem.body-too-large", MEGABYTES);
    }

    private static final class Limited extends FilterInputStream {

        private long taken;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            taken += more;
            if (taken > MOST) {
                throw tooLarge();
            }
        }
    }
}

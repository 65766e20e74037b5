package org.rounds.filestore.service;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Aborts decoding of an image at the next read or row after a time limit. */
final class TimeLimit implements IIOReadProgressListener {

    private final long end;

    /**
     * @param longest time limit from now
     */
    TimeLimit(Duration longest) {
        end = System.nanoTime() + longest.toNanos();
    }

    /** Opens a file whose reads fail after the limit. */
    ImageInputStream open(File file) throws IOException {
        return new FileImageInputStream(file) {
            @Override
            public int read() throws IOException {
                check();
                return super.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                check();
                return super.read(into, offset, length);
            }
        };
    }

    /**
     * @throws IOException after the limit
     */
    void check() throws IOException {
        if (isOver()) {
            throw new IOException("Decoding takes too long");
        }
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (isOver()) {
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}

package org.rounds.filestore.service;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Orientation of a JPEG image, from its first Exif segment; no other camera metadata are read. */
final class CameraPosition {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0xFFE1;
    private static final int FIRST_MARKER = 0xFFC0;

    private CameraPosition() {}

    /** The orientation; upright if it is missing or unreadable. */
    static Orientation of(Path jpeg) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            int marker = in.readUnsignedShort();
            while (marker != EXIF) {
                if (marker < FIRST_MARKER || marker == START_OF_SCAN) {
                    return Orientation.TOP_LEFT;
                }
                if (marker != START_OF_IMAGE) {
                    in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                }
                marker = in.readUnsignedShort();
            }
            return read(in.readNBytes(Math.max(0, in.readUnsignedShort() - 2)));
        } catch (EOFException cut) {
            return Orientation.TOP_LEFT;
        }
    }

    private static Orientation read(byte[] exif) {
        try {
            Orientation said = ExifUtils.getOrientationFromExif(exif);
            return said == null ? Orientation.TOP_LEFT : said;
        } catch (RuntimeException broken) {
            return Orientation.TOP_LEFT;
        }
    }
}

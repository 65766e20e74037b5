package org.rounds.engage.service;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rounds.importfile.service.ImportRefused;

/**
 * The tables of a network data export, unpacked into a directory of their own beside the archive
 * until it is closed.
 *
 * <p>Attachments and nested archives are not unpacked. The unpacked size is counted while writing
 * instead of trusting the archive: it cannot exceed a number of bytes nor 200 times the size of the
 * archive (the latter from 1 MB on).
 */
final class EngageArchive implements Closeable {

    private static final int BUFFER = 65_536;
    private static final long RATIO = 200;
    private static final long RATIO_FROM = 1_000_000;

    private final Path folder;
    private final long limit;
    private final boolean limitedByRatio;
    private long unpacked;

    private EngageArchive(Path file, long maxBytes) throws IOException {
        long ratioLimit = Math.max(RATIO_FROM, RATIO * Files.size(file));
        limit = Math.min(maxBytes, ratioLimit);
        limitedByRatio = ratioLimit < maxBytes;
        folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "engage-");
    }

    /** Unpacks the tables of the archive and checks each; at most {@code maxBytes} in total. */
    static EngageArchive unpack(Path file, long maxBytes) throws ImportRefused {
        try (ZipFile zip = EngageEntries.open(file)) {
            Map<EngageTable, ZipEntry> entries = EngageEntries.find(zip);
            EngageArchive archive = new EngageArchive(file, maxBytes);
            try {
                archive.unpack(zip, entries);
            } catch (ImportRefused | IOException | RuntimeException e) {
                archive.close();
                throw e;
            }
            return archive;
        } catch (ZipException | EOFException e) {
            throw EngageEntries.broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path of the unpacked table. */
    Path file(EngageTable table) {
        return folder.resolve(table.fileName());
    }

    /** Directory for further files that are deleted with the unpacked ones. */
    Path folder() {
        return folder;
    }

    private void unpack(ZipFile zip, Map<EngageTable, ZipEntry> entries)
            throws IOException, ImportRefused {
        for (Map.Entry<EngageTable, ZipEntry> entry : entries.entrySet()) {
            Path target = file(entry.getKey());
            try (InputStream in = zip.getInputStream(entry.getValue());
                    OutputStream out = Files.newOutputStream(target)) {
                copy(in, out);
            }
            entry.getKey().check(target);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException, ImportRefused {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            if (unpacked > limit) {
                throw limitedByRatio
                        ? ImportRefused.tooLarge("refused.compression-ratio")
                        : ImportRefused.tooLarge("refused.unpacked-size", limit);
            }
            out.write(buffer, 0, n);
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}

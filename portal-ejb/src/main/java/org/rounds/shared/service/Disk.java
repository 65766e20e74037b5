package org.rounds.shared.service;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Flushes written data to the disk (fsync). */
public final class Disk {

    private static final boolean FOLDERS_OPEN = File.separatorChar == '/';

    private Disk() {}

    /** Makes the content of a file durable. */
    public static void sync(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** Makes the entries of a directory durable; unnecessary on Windows. */
    public static void syncNames(Path folder) throws IOException {
        if (FOLDERS_OPEN) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, OpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}

package org.rounds.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The browser of journeys: one on the machine if present, preferably the headless shell (or the one
 * in the system property {@code rounds.chromium}); else one of the system's packages, if they can
 * be installed without asking; else the download of Playwright.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable");
    private static final Path LOG = AppServer.SERVERS.resolve("chromium.log");
    private static Optional<Path> found;

    private Chromium() {}

    /**
     * Path of the browser; empty for Playwright's own.
     *
     * @throws IllegalStateException if there is none and none can be installed
     */
    static synchronized Optional<Path> find() {
        if (found == null) {
            found = installed().or(Chromium::fromPackages);
            if (found.isEmpty() && !ran(playwright())) {
                throw new IllegalStateException(
                        "No Chromium: install the package chromium, or name one by"
                                + " -Drounds.chromium=FILE (see "
                                + LOG
                                + ")");
            }
        }
        return found;
    }

    private static Optional<Path> installed() {
        String named = System.getProperty("rounds.chromium");
        return named == null
                ? NAMES.stream().flatMap(Chromium::onPath).findFirst()
                : Optional.of(Path.of(named));
    }

    private static Stream<Path> onPath(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static Optional<Path> fromPackages() {
        boolean mayInstall =
                "root".equals(System.getProperty("user.name"))
                        && onPath("apt-get").findAny().isPresent();
        if (mayInstall && ran(List.of("apt-get", "update", "-qq")) && !ran(install(NAMES.get(0)))) {
            ran(install(NAMES.get(1)));
        }
        return installed();
    }

    private static List<String> install(String name) {
        return List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", name);
    }

    private static List<String> playwright() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    private static boolean ran(List<String> command) {
        try {
            Files.createDirectories(LOG.getParent());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

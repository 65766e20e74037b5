package org.rounds.shared.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Provides pages with the address of the application as {@code base}, and of style sheets, scripts
 * and icons as {@code assets}: the latter changes with any content, so browsers can cache it for a
 * year.
 */
@WebListener
public class AssetVersion implements ServletContextListener {

    /** Application attribute with the hash of all assets. */
    static final String ATTRIBUTE = "assetVersion";

    private static final String ROOT = "/assets/";

    @Override
    public void contextInitialized(ServletContextEvent started) {
        ServletContext context = started.getServletContext();
        CRC32 hash = new CRC32();
        add(context, ROOT, hash);
        String version = Long.toHexString(hash.getValue());
        context.setAttribute(ATTRIBUTE, version);
        context.setAttribute("base", context.getContextPath());
        context.setAttribute("assets", context.getContextPath() + ROOT + "v" + version);
    }

    private static void add(ServletContext context, String folder, CRC32 hash) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith("/")) {
                add(context, path, hash);
            } else {
                hash.update(content(context, path));
            }
        }
    }

    private static byte[] content(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

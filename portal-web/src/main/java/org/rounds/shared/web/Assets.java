package org.rounds.shared.web;

import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * All assets of the application, read at its start.
 *
 * @param version a hash of the contents, which changes with any of them
 * @param contents by path, for example {@code /assets/css/shared/base.css}
 */
record Assets(String version, Map<String, Asset> contents) {

    static Assets read(ServletContext context) {
        Map<String, Asset> contents = new TreeMap<>();
        collect(context, "/assets/", contents);
        CRC32 hash = new CRC32();
        contents.values().forEach(each -> hash.update(each.plain()));
        return new Assets(Long.toHexString(hash.getValue()), Map.copyOf(contents));
    }

    private static void collect(ServletContext context, String folder, Map<String, Asset> found) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collect(context, path, found);
            } else {
                found.put(path, Asset.read(context, path));
            }
        }
    }
}

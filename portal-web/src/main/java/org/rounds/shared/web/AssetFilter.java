package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Answers {@code /assets/v<hash>/css/shared/base.css} with {@code /assets/css/shared/base.css} from
 * memory. The hash is part of the path instead of a query, so that fonts and modules requested by
 * relative addresses have it, too, and can be cached for a year.
 */
public class AssetFilter extends HttpFilter {

    private static final String ROOT = "/assets/";
    private static final Pattern VERSION = Pattern.compile("v[0-9a-f]{1,16}");
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String whole = RequestPath.of(request);
        String path = whole.startsWith(ROOT) ? whole.substring(ROOT.length()) : "";
        int slash = path.indexOf('/');
        String version = slash < 0 ? "" : path.substring(0, slash);
        boolean versioned = VERSION.matcher(version).matches();
        Asset asset =
                assets().contents().get(ROOT + (versioned ? path.substring(slash + 1) : path));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        boolean current = version.equals("v" + assets().version());
        response.setHeader("Cache-Control", current ? A_YEAR : "no-cache");
        send(asset, request, response);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(asset.type());
        byte[] body = asset.plain();
        if (asset.zipped() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            if (Encodings.gzip(request)) {
                response.setHeader("Content-Encoding", "gzip");
                body = asset.zipped();
            }
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private Assets assets() {
        return (Assets) getServletContext().getAttribute(AssetVersion.ATTRIBUTE);
    }
}

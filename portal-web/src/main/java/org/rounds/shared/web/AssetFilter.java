package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers {@code /assets/v<hash>/css/shared/base.css} with {@code /assets/css/shared/base.css} from
 * memory. The hash is part of the path instead of a query, so that fonts and modules requested by
 * relative addresses have it, too, and can be cached for a year.
 */
public class AssetFilter extends HttpFilter {

    private static final Pattern PATH = Pattern.compile("/assets(?:/v([0-9a-f]+))?(/.+)");
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Matcher path = PATH.matcher(RequestPath.of(request));
        Asset asset = path.matches() ? assets().contents().get("/assets" + path.group(2)) : null;
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
        boolean current = assets().version().equals(path.group(1));
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

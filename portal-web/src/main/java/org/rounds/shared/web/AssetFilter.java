package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code /assets/v<hash>/css/base.css} from {@code /assets/css/base.css}. The hash is part
 * of the path instead of a query, so that fonts and modules requested by relative addresses have
 * it, too, and can be cached for a year.
 */
public class AssetFilter extends HttpFilter {

    private static final Pattern VERSIONED = Pattern.compile("/assets/v([0-9a-f]+)(/.+)");
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher versioned = VERSIONED.matcher(path);
        boolean hasVersion = versioned.matches();
        String asset = hasVersion ? "/assets" + versioned.group(2) : path;
        if (asset.contains("..") || getServletContext().getResource(asset) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!hasVersion) {
            chain.doFilter(request, response);
            return;
        }
        boolean ours =
                versioned.group(1).equals(getServletContext().getAttribute(AssetVersion.ATTRIBUTE));
        response.setHeader("Cache-Control", ours ? A_YEAR : "no-cache");
        request.getRequestDispatcher(asset).forward(request, response);
    }
}

package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Compresses pages by gzip at a fast level. Servers compress at a level that takes more than twice
 * the processor time for a sixth fewer bytes, and only some of them let it be set.
 *
 * <p>A page that another site opened is sent at level 0: its query can contain a guess of what is
 * on the page, and the size would tell whether it is right. The format stays, because servers
 * compress plain answers.
 */
public class PageCompression extends HttpFilter {

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Encodings.gzip(request) || response instanceof CompressedPage) {
            chain.doFilter(request, response);
            return;
        }
        CompressedPage page =
                new CompressedPage(
                        response,
                        isOpenedByOtherSite(request) ? CompressedPage.NONE : CompressedPage.FAST);
        chain.doFilter(request, page);
        page.finish();
    }

    private static boolean isOpenedByOtherSite(HttpServletRequest request) {
        return "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"));
    }
}

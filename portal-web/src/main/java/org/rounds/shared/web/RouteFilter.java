package org.rounds.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads the addresses that people see to the views behind them, and everything else to "not found".
 */
public class RouteFilter extends HttpFilter {

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        if (Routes.passes(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Routes.Target> target = Routes.target(request.getMethod(), path);
        if (target.isPresent()) {
            PathParameter.keep(request, target.get().parameters());
            request.getRequestDispatcher(target.get().view()).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

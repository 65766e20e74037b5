package org.rounds.shared.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.shared.service.Modules;
import org.rounds.shared.service.PortalModule;
import org.rounds.shared.spi.WorkspacePart;

/** Forwards public addresses to their views, and all others to "not found". */
public class RouteFilter extends HttpFilter {

    @Inject private transient Instance<WorkspacePart> parts;
    @Inject private transient Modules modules;

    private transient Map<String, String> tabs;
    private transient List<PortalModule> off;

    @Override
    public void init() {
        tabs = views(parts.stream());
        off = modules.off();
    }

    /** The views of tabs, by path below the workspace. */
    static Map<String, String> views(Stream<WorkspacePart> parts) {
        return parts.collect(
                Collectors.toMap(
                        WorkspacePart::path,
                        part -> "/" + part.feature() + "/" + part.key() + ".xhtml"));
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        if (off.stream().anyMatch(module -> module.owns(path))) {
            refuse(request, response, path);
            return;
        }
        if (Routes.passes(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Routes.Target> target = Routes.target(request.getMethod(), path, tabs);
        if (target.isPresent()) {
            PathParameter.keep(request, target.get().parameters());
            request.getRequestDispatcher(target.get().view()).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.startsWith("/api/")) {
            Problem.of("not-found").send(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

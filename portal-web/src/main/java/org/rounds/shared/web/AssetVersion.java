package org.rounds.shared.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Provides pages with the address of the application as {@code base}, and of style sheets, scripts
 * and icons as {@code assets}: the latter changes with any content, so browsers can cache it for a
 * year.
 */
@WebListener
public class AssetVersion implements ServletContextListener {

    /** Application attribute with the {@link Assets}. */
    static final String ATTRIBUTE = "assetContents";

    @Override
    public void contextInitialized(ServletContextEvent started) {
        ServletContext context = started.getServletContext();
        Assets assets = Assets.read(context);
        context.setAttribute(ATTRIBUTE, assets);
        context.setAttribute("base", context.getContextPath());
        context.setAttribute("assets", context.getContextPath() + "/assets/v" + assets.version());
    }
}

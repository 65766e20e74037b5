package org.rounds.identity.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.rounds.shared.service.Setting;

/**
 * Restricts the session cookie to TLS, unless plain HTTP is permitted (as in the demo), and to
 * same-site requests. WildFly and Payara ignore the second rule in web.xml.
 */
@WebListener
public class SessionCookieRules implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(!Setting.ROUNDS_PLAIN_HTTP.isOn());
        cookie.setAttribute("SameSite", "Lax");
    }
}

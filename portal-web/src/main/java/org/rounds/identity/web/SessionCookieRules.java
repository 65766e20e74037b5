package org.rounds.identity.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.rounds.shared.service.Setting;

/**
 * Lets the session cookie travel by TLS only, unless plain HTTP is allowed (in the demo it is), and
 * not with what other sites send. In web.xml the second rule is lost on WildFly and Payara.
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

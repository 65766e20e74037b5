package org.rounds.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** A page that fails because its reader signed out meanwhile is not an internal error. */
class FaultPageTest {

    private static final Throwable ENDED =
            new ServletException(new IllegalStateException("an invalidated session"));

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static HttpServletRequest request(String cookie, HttpSession session) {
        return fake(
                HttpServletRequest.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getSession") ? session : cookie);
    }

    private static final HttpSession ALIVE =
            fake(HttpSession.class, (proxy, method, arguments) -> 1L);

    private static final HttpSession OVER =
            fake(
                    HttpSession.class,
                    (proxy, method, arguments) -> {
                        throw new IllegalStateException("an invalidated session");
                    });

    @Test
    void theSessionEndedWhileThePageWasMade() {
        assertThat(FaultPage.isSignedOutMeanwhile(ENDED, request("id", OVER))).isTrue();
        assertThat(FaultPage.isSignedOutMeanwhile(ENDED, request("id", null))).isTrue();
    }

    @Test
    void everythingElseIsAFault() {
        assertThat(FaultPage.isSignedOutMeanwhile(ENDED, request("id", ALIVE))).isFalse();
        assertThat(FaultPage.isSignedOutMeanwhile(ENDED, request(null, null))).isFalse();
        assertThat(FaultPage.isSignedOutMeanwhile(null, request("id", OVER))).isFalse();
        assertThat(
                        FaultPage.isSignedOutMeanwhile(
                                new ServletException("broken"), request("id", OVER)))
                .isFalse();
    }
}

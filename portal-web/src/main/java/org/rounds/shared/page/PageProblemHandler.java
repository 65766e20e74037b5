package org.rounds.shared.page;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.web.Problem;

/**
 * Turns business errors into error pages, and an expired view into a new one of the same address.
 * Other errors are left to the server, which logs them and shows the error page.
 */
class PageProblemHandler extends ExceptionHandlerWrapper {

    PageProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queue = getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            if (answered(queue.next().getContext().getException(), faces)) {
                queue.remove();
            }
        }
        if (getUnhandledExceptionQueuedEvents().iterator().hasNext()) {
            getWrapped().handle();
        }
    }

    private static boolean answered(Throwable thrown, FacesContext faces) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refused) {
                answer(Problem.of(refused).status(), faces);
                return true;
            }
            if (cause instanceof EJBAccessException) {
                refuse(faces);
                return true;
            }
            if (cause instanceof ViewExpiredException) {
                again(faces);
                return true;
            }
        }
        return false;
    }

    /** Refuses everything on a page whose person signed out meanwhile. */
    private static void refuse(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (EndedSession.isOf(request) && !external.isResponseCommitted()) {
            redirect(external.getRequestContextPath() + "/login", faces);
        } else {
            answer(HttpServletResponse.SC_FORBIDDEN, faces);
        }
    }

    private static void answer(int status, FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void again(FacesContext faces) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        Object asked = request.getAttribute("jakarta.servlet.forward.request_uri");
        redirect((asked == null ? request.getRequestURI() : asked) + "?expired=1", faces);
    }

    private static void redirect(String address, FacesContext faces) {
        try {
            faces.getExternalContext().redirect(address);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

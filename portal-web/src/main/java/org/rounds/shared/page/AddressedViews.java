package org.rounds.shared.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Sets the public address as the action of forms, instead of the path of the view. */
public class AddressedViews extends ViewHandlerWrapper {

    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (address == null) {
            return super.getActionURL(faces, viewId);
        }
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? address.toString() : address + "?" + query;
    }
}

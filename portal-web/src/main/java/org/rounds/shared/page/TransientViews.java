package org.rounds.shared.page;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Clears the view map of a transient page once it is written. Nothing restores such a page, but
 * MyFaces 4.0 keeps its map in the session (MYFACES-4751), and PrimeFaces puts a nonce into it.
 */
public class TransientViews implements PhaseListener {

    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null) {
            clear(view.getViewMap(false), view.isTransient());
        }
    }

    static void clear(Map<String, Object> map, boolean unstored) {
        if (map != null && unstored) {
            map.clear();
        }
    }
}

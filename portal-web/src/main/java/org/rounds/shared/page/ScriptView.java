package org.rounds.shared.page;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.rounds.shared.service.Setting;

/** Data of every page for scripts: texts and the idle timeout. */
@Named
@ApplicationScoped
public class ScriptView {

    private static final String BUNDLE = "org.rounds.shared.web.script";

    private final Map<Locale, String> texts = new ConcurrentHashMap<>();

    /** All texts as JSON, safe within a script element. */
    public String getTexts() {
        return texts.computeIfAbsent(
                FacesContext.getCurrentInstance().getViewRoot().getLocale(), ScriptView::json);
    }

    /** Idle timeout of sessions in seconds. */
    public int getIdleSeconds() {
        return Setting.ROUNDS_IDLE_MINUTES.number() * 60;
    }

    private static String json(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language);
        JsonObjectBuilder all = JSON.createObjectBuilder();
        bundle.keySet().forEach(key -> all.add(key, bundle.getString(key)));
        return all.build().toString().replace("<", "\\u003c");
    }
}

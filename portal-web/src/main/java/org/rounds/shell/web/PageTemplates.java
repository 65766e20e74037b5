package org.rounds.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.rounds.people.web.MeView;
import org.rounds.shared.page.FeatureTexts;
import org.rounds.shared.page.TimeView;
import org.rounds.shared.service.Modules;
import org.rounds.shared.web.Reading;
import org.rounds.shared.web.Templates;

/** Fills templates with what they all ask for: who reads, in which language, and where all lies. */
@RequestScoped
public class PageTemplates {

    @Inject private Reading reading;
    @Inject private HttpServletRequest request;
    @Inject private MeView reader;
    @Inject private TimeView times;
    @Inject private Modules modules;

    private final Map<String, Object> page = new HashMap<>();
    private Locale language;

    @PostConstruct
    void begin() {
        language = Locale.forLanguageTag(reader.getLanguage());
        page.put("base", request.getContextPath());
        page.put("assets", request.getServletContext().getAttribute("assets"));
        page.put("me", reader.getPerson());
        page.put("reader", reader);
        page.put("times", times);
        page.put("modules", modules.byWord());
        page.put("text", Templates.texts("shared", language));
        page.put("feedText", Templates.texts("feed", language));
        page.put("featureTexts", new FeatureTexts(language));
    }

    /**
     * For templates whose values are all there.
     *
     * @param name path below {@code org/rounds}, without its ending
     * @param values what this template asks for besides
     */
    public String fill(String name, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(page);
        all.putAll(values);
        return Templates.fill(name, language, all);
    }

    /** For templates that ask for what is still to be read, which is then read together. */
    public String read(String name, Supplier<Map<String, Object>> values) {
        return reader.getPerson() == null
                ? fill(name, values.get())
                : reading.together(() -> fill(name, values.get()));
    }
}

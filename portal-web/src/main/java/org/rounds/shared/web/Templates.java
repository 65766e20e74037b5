package org.rounds.shared.web;

import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.ResourceBundleModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills FreeMarker templates, which lie beside the bundles of their feature: parts of pages that
 * are repeated many times or stand on every page, and cost a fraction of what they cost as Faces
 * components. What they write is escaped as HTML unless they say otherwise.
 */
public final class Templates {

    private static final int USUAL_LENGTH = 16_384;

    private static final Configuration CONFIGURATION = configuration();

    /** Sentences that are once parsed stay so. */
    private static final Map<ResourceBundle, TemplateModel> TEXTS = new ConcurrentHashMap<>();

    private Templates() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_34);
        configuration.setObjectWrapper(wrapper);
        configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setSharedVariable("words", words(wrapper));
        return configuration;
    }

    private static TemplateModel words(BeansWrapper wrapper) {
        try {
            return wrapper.getStaticModels().get(TextFormat.class.getName());
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts of a feature in a language, as templates ask for them. */
    public static Object texts(String feature, Locale language) {
        return TEXTS.computeIfAbsent(
                ResourceBundle.getBundle("org.rounds." + feature + ".web.messages", language),
                Templates::wrapped);
    }

    /** Its table of parsed sentences is there before others see it, who use it at the same time. */
    private static TemplateModel wrapped(ResourceBundle texts) {
        try {
            ResourceBundleModel model =
                    (ResourceBundleModel) CONFIGURATION.getObjectWrapper().wrap(texts);
            model.format(texts.keySet().iterator().next(), new Object[0]);
            return model;
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * HTML made by a template.
     *
     * @param name path of the template below {@code org/rounds}, without its ending
     * @param language of the page
     * @param values what it asks for, by name
     * @throws IllegalStateException if the template is wrong, or asks for something else
     */
    public static String fill(String name, Locale language, Map<String, Object> values) {
        StringWriter out = new StringWriter(USUAL_LENGTH);
        try {
            CONFIGURATION
                    .getTemplate("org/rounds/" + name + ".ftlh", language)
                    .process(new SimpleHash(values, CONFIGURATION.getObjectWrapper()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(name, e);
        }
        return out.toString();
    }
}

package org.rounds.shared.page;

import gg.jte.output.WriterOutput;
import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * The tag {@code r:template}: writes the template {@code name}. Other attributes are parameters of
 * the template, and {@code page} is the {@link PageContext}.
 */
@FacesComponent(TemplateTag.TYPE)
public final class TemplateTag extends UIComponentBase {

    /** The component type. */
    static final String TYPE = "org.rounds.Template";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (isRendered()) {
            Map<String, Object> parameters = new Parameters(context);
            Templates.write(
                    (String) parameters.get("name"),
                    parameters,
                    new WriterOutput(context.getResponseWriter()));
        }
        super.encodeEnd(context);
    }

    /** The attributes of the tag, evaluated when the template asks for them. */
    private final class Parameters extends AbstractMap<String, Object> {

        private final FacesContext context;

        Parameters(FacesContext context) {
            this.context = context;
        }

        @Override
        public Object get(Object key) {
            return getOrDefault(key, null);
        }

        @Override
        public Object getOrDefault(Object key, Object otherwise) {
            String name = (String) key;
            ValueExpression expression = getValueExpression(name);
            Object value;
            if (expression != null) {
                value = expression.getValue(context.getELContext());
            } else if (name.equals("page")) {
                value =
                        context.getApplication()
                                .evaluateExpressionGet(context, "#{page}", PageContext.class);
            } else {
                value = getAttributes().containsKey(name) ? getAttributes().get(name) : null;
            }
            return value == null ? otherwise : value;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException("Templates ask for parameters by name");
        }
    }
}

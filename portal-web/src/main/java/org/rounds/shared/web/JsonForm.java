package org.rounds.shared.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** The one form in which records become JSON and back. */
@Provider
public class JsonForm implements ContextResolver<Jsonb> {

    private static final Jsonb FORM = JsonbBuilder.create(config());

    private static JsonbConfig config() {
        IdAsText ids = new IdAsText();
        return new JsonbConfig()
                .withNullValues(true)
                .withSerializers(ids, new RecordAsObject())
                .withDeserializers(ids)
                .withAdapters(new MomentAsText());
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return FORM;
    }

    /** The same form for those who write JSON outside of a resource. */
    public static Jsonb get() {
        return FORM;
    }
}

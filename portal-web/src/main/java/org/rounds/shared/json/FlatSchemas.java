package org.rounds.shared.json;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.rounds.shared.model.Inlined;

/**
 * Shows records in OpenAPI as JSON has them: what is {@linkplain Inlined inlined} is not nested.
 * Servers without MicroProfile never load this class.
 */
public final class FlatSchemas {

    private final Map<String, Schema> scanned;

    private FlatSchemas(Map<String, Schema> scanned) {
        this.scanned = scanned;
    }

    /** Makes the schema of a record flat, if it was scanned; inlined ones keep their own. */
    public static void flatten(OpenAPI api, Class<? extends Record> type) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Schema schema = schemas.get(type.getSimpleName());
        if (schema != null) {
            schema.setProperties(new FlatSchemas(schemas).flat(type));
        }
    }

    private Map<String, Schema> flat(Class<? extends Record> type) {
        Map<String, Schema> flat = new LinkedHashMap<>();
        for (RecordParts.Part part : RecordParts.of(type)) {
            Schema own = own(type, part);
            flat.put(part.name(), own == null ? like(type, part) : own);
        }
        return flat;
    }

    /** What was scanned of a component; null where its record was not, as those of services. */
    private Schema own(Class<?> type, RecordParts.Part part) {
        Class<?> holder = part.outer() == null ? type : part.outer().accessor().getReturnType();
        Schema schema = scanned.get(holder.getSimpleName());
        return schema == null || schema.getProperties() == null
                ? null
                : schema.getProperties().get(part.name());
    }

    /** What was scanned of another component of the same type; an open schema if there is none. */
    private Schema like(Class<?> type, RecordParts.Part part) {
        Type wanted = part.accessor().getGenericReturnType();
        return RecordParts.of(type).stream()
                .filter(each -> each.accessor().getGenericReturnType().equals(wanted))
                .map(each -> own(type, each))
                .filter(each -> each != null)
                .findFirst()
                .orElseGet(OASFactory::createSchema);
    }
}

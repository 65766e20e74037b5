package org.rounds.imports.web;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.rounds.shared.model.Inlined;

/**
 * Shows {@link ImportAnswer} in OpenAPI as JSON has it: what is {@linkplain Inlined inlined} is not
 * nested. Servers without MicroProfile never load this class.
 */
public final class ImportSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Schema answer = schemas.get("ImportAnswer");
        Schema faults = schemas.get("Faults");
        if (answer != null && faults != null) {
            Map<String, Schema> known = new LinkedHashMap<>(answer.getProperties());
            known.putAll(faults.getProperties());
            answer.setProperties(flat(ImportAnswer.class, known));
        }
    }

    private static Map<String, Schema> flat(Class<?> record, Map<String, Schema> known) {
        Map<String, Schema> flat = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.isAnnotationPresent(Inlined.class)) {
                flat.putAll(flat(component.getType(), known));
            } else {
                flat.put(component.getName(), schema(component, known));
            }
        }
        return flat;
    }

    /** Records of services are not scanned: their numbers are like the number of faults. */
    private static Schema schema(RecordComponent component, Map<String, Schema> known) {
        Schema scanned = known.get(component.getName());
        if (scanned != null) {
            return scanned;
        }
        return component.getType() == int.class
                ? known.get("errorCount")
                : OASFactory.createSchema();
    }
}

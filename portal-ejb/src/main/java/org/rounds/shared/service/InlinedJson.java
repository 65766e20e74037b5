package org.rounds.shared.service;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.rounds.shared.model.Inlined;

/**
 * Turns the flat JSON of records with {@linkplain Inlined inlined} parts into that of JSON-B, which
 * knows no such parts and nests them, and back.
 */
public final class InlinedJson {

    private InlinedJson() {}

    /**
     * The form that JSON-B reads. Inlined records are always there, and hold what is there of their
     * members; members that no record knows are left out.
     *
     * @param flat what people sent or what is stored
     * @param type the record that it becomes
     */
    public static JsonObject nested(JsonObject flat, Class<?> type) {
        JsonObjectBuilder nested = JSON.createObjectBuilder();
        for (RecordComponent each : type.getRecordComponents()) {
            String name = each.getName();
            if (each.isAnnotationPresent(Inlined.class)) {
                nested.add(name, nested(flat, each.getType()));
            } else if (flat.containsKey(name)) {
                nested.add(name, within(flat.get(name), each.getGenericType()));
            }
        }
        return nested.build();
    }

    /** The members of records are nested in their turn, also those of records in a list. */
    private static JsonValue within(JsonValue value, Type type) {
        if (type instanceof Class<?> record && record.isRecord()) {
            return value instanceof JsonObject flat ? nested(flat, record) : value;
        }
        if (value instanceof JsonArray many && type instanceof ParameterizedType list) {
            Type of = list.getActualTypeArguments()[0];
            return JSON.createArrayBuilder(many.stream().map(each -> within(each, of)).toList())
                    .build();
        }
        return value;
    }

    /**
     * The form in which a record is stored or sent.
     *
     * @param nested what JSON-B wrote
     * @param type the record that it wrote, whose other components have no inlined parts
     */
    public static JsonObject flat(JsonObject nested, Class<?> type) {
        JsonObjectBuilder flat = JSON.createObjectBuilder();
        for (RecordComponent each : type.getRecordComponents()) {
            JsonValue value = nested.get(each.getName());
            if (each.isAnnotationPresent(Inlined.class) && value instanceof JsonObject part) {
                flat.addAll(JSON.createObjectBuilder(flat(part, each.getType())));
            } else if (value != null) {
                flat.add(each.getName(), value);
            }
        }
        return flat.build();
    }
}

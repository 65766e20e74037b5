package org.rounds.shared.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rounds.shared.json.RecordParts;

/** Resolves components of records, which Jakarta EE 10 expressions do not support. */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, RecordParts.Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected Map<String, RecordParts.Part> computeValue(Class<?> type) {
                    return RecordParts.of(type).stream()
                            .collect(Collectors.toMap(RecordParts.Part::name, Function.identity()));
                }
            };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return null;
        }
        RecordParts.Part part = part(base, property);
        if (part == null) {
            return null;
        }
        try {
            Object value = part.of((Record) base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record && part(base, property) != null) {
            context.setPropertyResolved(true);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            if (part(base, property) == null) {
                throw new PropertyNotFoundException(base.getClass().getName() + "." + property);
            }
            throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(true);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static RecordParts.Part part(Object base, Object property) {
        return property == null ? null : PARTS.get(base.getClass()).get(property.toString());
    }
}

package org.rounds.shared.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.shared.model.Inlined;

/**
 * The components of records, with {@linkplain Inlined inlined} records replaced by their
 * components.
 */
public final class RecordParts {

    private static final ClassValue<List<Part>> KNOWN =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents())
                            .flatMap(RecordParts::parts)
                            .toList();
                }
            };

    private RecordParts() {}

    /** The parts of a record type, in order; cached by type. */
    public static List<Part> of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static Stream<Part> parts(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.trySetAccessible();
        Part own = new Part(component.getName(), accessor, null);
        return component.isAnnotationPresent(Inlined.class)
                ? of(component.getType()).stream().map(inner -> inner.within(own))
                : Stream.of(own);
    }

    /**
     * A component of a record or of an inlined record.
     *
     * @param outer the component with the inlined record; null for a component of the record itself
     */
    public record Part(String name, Method accessor, Part outer) {

        private Part within(Part record) {
            return new Part(name, accessor, outer == null ? record : outer.within(record));
        }

        /** The value of a record's part; null if the inlined record is null. */
        public Object of(Record value) throws ReflectiveOperationException {
            Object holder = outer == null ? value : outer.of(value);
            return holder == null ? null : accessor.invoke(holder);
        }
    }
}

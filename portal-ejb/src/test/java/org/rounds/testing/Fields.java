package org.rounds.testing;

import java.lang.reflect.Field;

/** Puts values where the container would inject them. */
public final class Fields {

    private Fields() {}

    /** The bean again, with one of its fields set. */
    public static <T> T set(T bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rounds.testing;

import java.lang.reflect.Field;

/** Sets fields that the container would inject. */
public final class Fields {

    private Fields() {}

    /** Sets a field of a bean and returns the bean. */
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

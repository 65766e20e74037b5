package org.rounds.testing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.NodeLease;
import org.rounds.shared.sql.Rows;

/**
 * Wires beans like the container: one of each class, with its fields injected. Events reach the
 * beans passed to {@link #observe}. An {@link Instance} has every bean of its type in the module,
 * and those of the test. Annotations for transactions and roles have no effect.
 */
public final class Wiring {

    /** Implementations of interfaces between features. */
    private static final Map<String, String> BEHIND =
            Map.of(
                    "org.rounds.shared.service.CallerDirectory",
                    "org.rounds.people.service.PersonCallerDirectory",
                    "org.rounds.shared.service.ReadingRights",
                    "org.rounds.stream.service.StreamGuard");

    private final Database database;
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final List<Object> observers = new ArrayList<>();
    private final List<Object> more = new ArrayList<>();
    private final List<Class<?>> joined = new ArrayList<>();

    private Wiring(Database database) {
        this.database = database;
    }

    /** Beans with a database, and with a node number for ids. */
    public Wiring(Database database, Clock clock) {
        this(database);
        beans.put(Clock.class, clock);
        database.run(() -> get(NodeLease.class));
        database.run(() -> Rows.isPostgres(database.entities()));
    }

    /** A bean with an empty database. */
    public static <T> T onEmpty(Database database, Class<T> type) {
        return new Wiring(database).get(type);
    }

    /** A bean without a database. */
    public static <T> T alone(Class<T> type) {
        return new Wiring(null).get(type);
    }

    /** Replaces a class or an interface by a bean of the test. */
    public <T> Wiring with(Class<T> type, T bean) {
        beans.put(type, bean);
        complete(bean);
        return this;
    }

    /** Adds a bean of the test to those of an {@link Instance}. */
    public Wiring also(Object bean) {
        complete(bean);
        more.add(bean);
        return this;
    }

    /** Adds a class of the test to the beans of an {@link Instance}. */
    public Wiring join(Class<?> type) {
        joined.add(type);
        return this;
    }

    /** Sets the caller. */
    public Wiring signed(Callers callers) {
        beans.put(Callers.class, callers);
        return this;
    }

    /** Registers a bean as an observer of events. */
    public Wiring observe(Class<?> type) {
        observers.add(get(type));
        return this;
    }

    /** The bean of a class. */
    public <T> T get(Class<T> type) {
        Object known = beans.get(type);
        if (known == null && BEHIND.containsKey(type.getName())) {
            known = get(named(BEHIND.get(type.getName())));
            beans.put(type, known);
        } else if (known == null) {
            known = construct(type);
            beans.put(type, known);
            complete(known);
        }
        return type.cast(known);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Give " + type + " to the wiring", e);
        }
    }

    private void complete(Object bean) {
        for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                inject(bean, field);
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    invoke(bean, method);
                }
            }
        }
    }

    private void inject(Object bean, Field field) {
        Object value = null;
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            value = database.entities();
        } else if (field.isAnnotationPresent(Resource.class)) {
            value = resource(field.getType());
        } else if (field.isAnnotationPresent(Inject.class)) {
            value = injected(field);
        }
        if (value != null) {
            try {
                open(field).set(bean, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Object injected(Field field) {
        if (field.getType() == Event.class) {
            return event();
        }
        return field.getType() == Instance.class
                ? instance((ParameterizedType) field.getGenericType())
                : get(field.getType());
    }

    private Instance<?> instance(ParameterizedType type) {
        Class<?> wanted = (Class<?>) type.getActualTypeArguments()[0];
        return (Instance<?>)
                Proxy.newProxyInstance(
                        Wiring.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "iterator" -> all(wanted).iterator();
                                    case "stream" -> all(wanted).stream();
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private List<Object> all(Class<?> wanted) {
        Stream<Class<?>> types =
                Stream.concat(
                        Implementations.of(wanted).stream(),
                        joined.stream().filter(wanted::isAssignableFrom));
        return Stream.concat(
                        types.map(type -> (Object) get(type)),
                        more.stream().filter(wanted::isInstance))
                .toList();
    }

    private Object resource(Class<?> type) {
        return type == DataSource.class ? database.source() : type.cast(executor(type));
    }

    /** An executor that behaves like a container's. */
    private static Object executor(Class<?> type) {
        ScheduledExecutorService threads =
                Executors.newScheduledThreadPool(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "container");
                            thread.setDaemon(true);
                            return thread;
                        });
        return Proxy.newProxyInstance(
                Wiring.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.invoke(threads, arguments));
    }

    private Event<?> event() {
        return (Event<?>)
                Proxy.newProxyInstance(
                        Wiring.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> {
                            if (!method.getName().equals("fire")) {
                                throw new UnsupportedOperationException(method.getName());
                            }
                            fire(arguments[0]);
                            return null;
                        });
    }

    private void fire(Object event) {
        for (Object observer : List.copyOf(observers)) {
            for (Method method : observer.getClass().getDeclaredMethods()) {
                boolean hears =
                        method.getParameterCount() == 1
                                && method.getParameters()[0].isAnnotationPresent(Observes.class)
                                && method.getParameterTypes()[0].isInstance(event);
                if (hears) {
                    invoke(observer, method, event);
                }
            }
        }
    }

    private static void invoke(Object bean, Method method, Object... arguments) {
        try {
            open(method).invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }
}

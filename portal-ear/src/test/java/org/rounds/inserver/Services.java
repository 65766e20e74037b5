package org.rounds.inserver;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All services of the container, with every method that can be called. */
@Dependent
public class Services {

    @Inject private BeanManager beans;

    /** Public methods of all services, bound to the container's beans. */
    public List<Entrance> entrances() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(Stateless.class))
                .filter(bean -> bean.getBeanClass().getPackageName().endsWith(".service"))
                .flatMap(this::entrances)
                .toList();
    }

    private Stream<Entrance> entrances(Bean<?> bean) {
        Object service =
                beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(method -> new Entrance(service, method));
    }

    /** A method of a service. */
    public record Entrance(Object service, Method method) {

        /** Permitted roles; empty if neither the method nor its class has any. */
        Set<String> roles() {
            RolesAllowed own = method.getAnnotation(RolesAllowed.class);
            RolesAllowed all = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
            boolean open = method.isAnnotationPresent(PermitAll.class);
            RolesAllowed inForce = own == null ? all : own;
            return open || inForce == null ? Set.of() : Set.of(inForce.value());
        }

        boolean isClosedTo(Set<String> held) {
            return roles().stream().noneMatch(held::contains);
        }

        /** Calls it with empty arguments. */
        void knock() throws Throwable {
            try {
                method.invoke(service, nothing());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Object[] nothing() {
            return Arrays.stream(method.getParameterTypes()).map(Entrance::nothing).toArray();
        }

        private static Object nothing(Class<?> type) {
            if (type == boolean.class) {
                return false;
            } else if (type == int.class) {
                return 0;
            }
            return type == long.class ? 0L : null;
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }
}

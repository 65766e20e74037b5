package org.rounds.live.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Open connections of this node, by watched address and by person. */
@ApplicationScoped
class Connections {

    private final Map<String, Set<Connection>> byAddress = new ConcurrentHashMap<>();
    private final Map<Long, Set<Connection>> byPerson = new ConcurrentHashMap<>();

    /** Adds a connection; false if the person would have more than {@code most}. */
    boolean add(Connection connection, int most) {
        long personId = connection.listener().personId();
        put(byPerson, personId, connection);
        if (byPerson.get(personId).size() <= most) {
            return true;
        }
        take(byPerson, personId, connection);
        return false;
    }

    void remove(Connection connection) {
        take(byPerson, connection.listener().personId(), connection);
        connection.addresses().forEach(address -> take(byAddress, address, connection));
    }

    Collection<Connection> of(long personId) {
        return List.copyOf(byPerson.getOrDefault(personId, Set.of()));
    }

    Collection<Connection> listeningTo(String address) {
        return List.copyOf(byAddress.getOrDefault(address, Set.of()));
    }

    Collection<Connection> all() {
        return byPerson.values().stream().flatMap(Set::stream).toList();
    }

    void subscribe(Connection connection, String address) {
        connection.subscribe(address);
        put(byAddress, address, connection);
    }

    void unsubscribe(Connection connection, String address) {
        connection.unsubscribe(address);
        settle(connection, address);
    }

    boolean watch(Connection connection, String address) {
        boolean watched = connection.watch(address);
        if (watched) {
            put(byAddress, address, connection);
        }
        return watched;
    }

    void unwatch(Connection connection, String address) {
        connection.unwatch(address);
        settle(connection, address);
    }

    private void settle(Connection connection, String address) {
        if (!connection.isSubscribedTo(address) && !connection.watches(address)) {
            take(byAddress, address, connection);
        }
    }

    private static <K> void put(Map<K, Set<Connection>> map, K key, Connection connection) {
        map.compute(
                key,
                (k, there) -> {
                    Set<Connection> set = there == null ? ConcurrentHashMap.newKeySet() : there;
                    set.add(connection);
                    return set;
                });
    }

    private static <K> void take(Map<K, Set<Connection>> map, K key, Connection connection) {
        map.computeIfPresent(
                key,
                (k, there) -> {
                    there.remove(connection);
                    return there.isEmpty() ? null : there;
                });
    }
}

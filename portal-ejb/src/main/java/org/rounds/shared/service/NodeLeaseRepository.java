package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of leases on node numbers. */
@ApplicationScoped
class NodeLeaseRepository {

    @PersistenceContext private EntityManager entities;

    /** Takes a number that is free at that time. Returns whether it was free. */
    boolean take(int node, String holder, long now, long until) {
        int expired =
                Rows.change(
                        entities,
                        "update node_lease set holder = :holder, leased_until = :until where node = :node"
                                + " and leased_until < :now",
                        Parameters.of("holder", holder)
                                .and("until", until)
                                .and("node", node)
                                .and("now", now));
        return expired == 1 || add(node, holder, until);
    }

    private boolean add(int node, String holder, long until) {
        return Rows.change(
                        entities,
                        "insert into node_lease (node, holder, leased_until) values (:node, :holder,"
                                + " :leasedUntil) on conflict do nothing",
                        Parameters.of("node", node).and("holder", holder).and("leasedUntil", until))
                == 1;
    }

    /** Extends a lease. Returns whether it was still held. */
    boolean renew(int node, String holder, long until) {
        return Rows.change(
                        entities,
                        "update node_lease set leased_until = :until where node = :node and holder = :holder",
                        Parameters.of("until", until).and("node", node).and("holder", holder))
                == 1;
    }
}

package org.rounds.goal.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.shared.spi.SearchDocument;
import org.rounds.shared.spi.SearchPosition;
import org.rounds.shared.spi.Searchable;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.StreamGuard;

/** Reads the goals of a workspace. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class GoalService {

    private static final int MOST_DOCUMENTS = 1_000;

    @PersistenceContext private EntityManager entities;
    @Inject private Callers callers;
    @Inject private StreamGuard streams;
    @Inject private Instance<Searchable> searchables;

    /** All goals of a workspace that the caller may read, the newest first. */
    public List<Goal> list(long workspaceId) {
        return Rows.list(
                entities,
                "select id, aim, link from goal where stream_id = :stream order by id desc",
                Parameters.of(
                        "stream", streams.readable(callers.current(), address(workspaceId)).id()),
                Goal::read);
    }

    /** The documents of all features that are readable in a workspace and have these words. */
    public List<SearchDocument> search(long workspaceId, String words) {
        String address = address(workspaceId);
        streams.readable(callers.current(), address);
        return searchables.stream()
                .flatMap(each -> each.changed(SearchPosition.START, MOST_DOCUMENTS).stream())
                .filter(found -> found.readers().contains(address))
                .filter(found -> (found.title() + found.text()).contains(words))
                .toList();
    }

    private static String address(long workspaceId) {
        return "workspace/" + workspaceId;
    }
}

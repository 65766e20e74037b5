package org.rounds.mustread.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;

/** Must-reads issued by the caller. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class IssuedMustReadService {

    private static final String CALL = "must-reads|issued";

    @Inject private Callers callers;
    @Inject private RecordQueries queries;

    /**
     * Must-reads issued by the caller or in the caller's name, newest first, including deleted
     * ones; without those in places that the caller cannot read any more.
     */
    public Page<IssuedMustRead> list(int limit, String cursor) {
        Cursor after = Cursor.decode(cursor, CALL, 1);
        List<IssuedMustRead> rows =
                queries.issued(
                        callers.current(), after == null ? Long.MAX_VALUE : after.id(0), limit + 1);
        return Cursor.page(
                rows, limit, CALL, last -> new Cursor(List.of(String.valueOf(last.id()))));
    }

    /** Whether there is any, regardless of its place. */
    public boolean any() {
        return queries.hasIssued(callers.current().personId());
    }
}

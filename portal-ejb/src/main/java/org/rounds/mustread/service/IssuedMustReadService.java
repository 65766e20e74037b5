package org.rounds.mustread.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;

/** What the caller let others acknowledge. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class IssuedMustReadService {

    private static final String CALL = "must-reads|issued";

    @Inject private Callers callers;
    @Inject private RecordQueries queries;

    /**
     * Must-reads that the caller issued, in whoever's name, and those that others issued in the
     * caller's, the latest first; deleted ones too. Those in places that the caller may not read
     * any more are left out.
     */
    public Page<IssuedMustRead> list(int limit, String cursor) {
        Cursor after = Cursor.decode(cursor, CALL, 1);
        List<IssuedMustRead> rows =
                queries.issued(
                        callers.current(), after == null ? Long.MAX_VALUE : after.id(0), limit + 1);
        return Cursor.page(
                rows, limit, CALL, last -> new Cursor(List.of(String.valueOf(last.id()))));
    }

    /** Whether there ever was one, in whatever place. */
    public boolean any() {
        return queries.hasIssued(callers.current().personId());
    }
}

package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rounds.feed.service.StreamPageService;
import org.rounds.feed.service.StreamQuery;
import org.rounds.mustread.service.AudienceService;
import org.rounds.posting.service.ComposerService;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.Audience;

/** Reads the page of a department, a site or a role. */
@Stateless
@RolesAllowed(Roles.STAFF)
public class AudiencePageService {

    @Inject private AudienceService audiences;
    @Inject private StreamPageService streams;
    @Inject private ComposerService composers;

    /**
     * The page of a department.
     *
     * @param query for its stream
     * @throws NotFound if there is none
     */
    public AudiencePage department(long departmentId, StreamQuery query) {
        return read(audiences.ofDepartment(departmentId), query);
    }

    /** The page of the department, site or role of a stream; fails like {@link #department}. */
    public AudiencePage read(long streamId, StreamQuery query) {
        Audience audience = audiences.get(streamId);
        return new AudiencePage(
                streamId,
                audience,
                streams.read(query.of(audience.address())),
                query.part() ? null : composers.read(audience.address()));
    }
}

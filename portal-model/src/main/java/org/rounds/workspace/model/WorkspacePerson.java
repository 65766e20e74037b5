package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Key of rows that exist once per person and workspace. */
@Embeddable
public class WorkspacePerson implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "workspace_id")
    private long workspaceId;

    @Column(name = "person_id")
    private long personId;

    protected WorkspacePerson() {}

    public WorkspacePerson(long workspaceId, long personId) {
        this.workspaceId = workspaceId;
        this.personId = personId;
    }

    public long workspaceId() {
        return workspaceId;
    }

    public long personId() {
        return personId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkspacePerson that
                && workspaceId == that.workspaceId
                && personId == that.personId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspaceId, personId);
    }
}

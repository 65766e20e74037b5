package org.rounds.shared.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.rounds.shared.service.Caller;

/**
 * A feature's part of every workspace: a tab, and its share in the life cycle. CDI beans of this
 * type are found automatically.
 *
 * <p>The page of the tab is {@code /<feature>/<key>.xhtml}, its label is in the bundle {@code
 * org.rounds.<feature>.web.messages}. A part stores the id of the workspace or of its stream and
 * checks rights by the stream; {@link #shownTo} only decides whether the tab is offered. All life
 * cycle methods are called within the transaction of the change, and an exception rolls it back.
 */
public interface WorkspacePart {

    /** Feature that owns the part, for example {@code note}. */
    String feature();

    /** Name of the tab and of its page, unique among all parts: {@code [a-z]+}. */
    String key();

    /** Path of the tab below that of the workspace; empty for its first page. */
    default String path() {
        return "/" + key();
    }

    /** Message key of the label. */
    String label();

    /**
     * Position of the tab, ascending: 0 for the first page, 1 to 99 for features, then the rest.
     */
    int position();

    /** To whom the tab is offered. */
    ShownTo shownTo();

    /**
     * Number of entries that the caller can read in each workspace; in one query.
     *
     * @return by id of the workspace; no number is shown for missing ones
     */
    default Map<Long, Integer> counts(Caller caller, Collection<Long> workspaceIds) {
        return Map.of();
    }

    /** Copies content from a template to a new workspace. */
    default void copy(long templateId, long workspaceId) {}

    /**
     * Writes the part's content of a workspace.
     *
     * @throws IOException if the archive cannot be written
     */
    default void export(long workspaceId, Archive archive) throws IOException {}

    /** Called when the workspace was archived, which makes it read-only, or reopened. */
    default void archived(long workspaceId, boolean archived) {}

    /** Removes the part's content of a workspace; called before the workspace is removed. */
    default void delete(long workspaceId) {}

    /**
     * Called when a person has left the workspace or was removed.
     *
     * @param heirId a staff owner of the workspace who takes over the person's responsibilities;
     *     null if there is none
     */
    default void handOver(long workspaceId, long personId, Long heirId) {}

    /** Who is offered a tab. */
    enum ShownTo {
        /** Everyone who can see the workspace. */
        EVERYBODY,
        /** Everyone who can read it. */
        READERS,
        /** Owners, and moderators unless the workspace is archived. */
        MODERATORS,
        OWNERS
    }

    /** The archive into which a workspace is exported. */
    interface Archive {

        /**
         * Starts an entry and closes the one before.
         *
         * @param name path within the part, for example {@code 2026/plan.md}
         * @throws IOException if the archive cannot be written
         */
        OutputStream entry(String name) throws IOException;
    }
}

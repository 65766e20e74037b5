package org.rounds.shared.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.rounds.shared.service.Caller;

/**
 * What a feature adds to every workspace: a tab, and its share in what happens to a workspace. Each
 * bean of this type is found by itself, so nothing else has to be changed.
 *
 * <p>The page of the tab is {@code /<feature>/<key>.xhtml}, its label stands in the bundle {@code
 * org.rounds.<feature>.web.messages}. A part keeps the id of the workspace or of its stream, and
 * asks the stream who may do what there; {@link #shownTo} only decides whether the tab is offered.
 * All that happens to a workspace is told within the transaction in which it happens, and an
 * exception undoes it.
 */
public interface WorkspacePart {

    /** Feature to which the part belongs, for example {@code note}. */
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
     * Place among the tabs, ascending: 0 for the first page, 1 to 99 for features, then the rest.
     */
    int position();

    /** To whom the tab is offered. */
    ShownTo shownTo();

    /**
     * How many entries the part has in each workspace, for those the caller may read; in one query.
     *
     * @return by id of the workspace; a workspace that is absent shows no number
     */
    default Map<Long, Integer> counts(Caller caller, Collection<Long> workspaceIds) {
        return Map.of();
    }

    /** Copies what a new workspace takes over from the one that is its template. */
    default void copy(long templateId, long workspaceId) {}

    /**
     * Writes what the part has in a workspace.
     *
     * @throws IOException if the archive cannot be written
     */
    default void export(long workspaceId, Archive archive) throws IOException {}

    /** The workspace was archived, and nothing is written there any more; or was opened again. */
    default void archived(long workspaceId, boolean archived) {}

    /** Removes all that the part has in a workspace; called before the workspace is removed. */
    default void delete(long workspaceId) {}

    /**
     * A person has left the workspace, or was removed from it.
     *
     * @param heirId staff who owns the workspace and takes over what was that person's; null where
     *     nobody owns it
     */
    default void handOver(long workspaceId, long personId, Long heirId) {}

    /** Who is offered a tab. */
    enum ShownTo {
        /** All who may know of the workspace. */
        EVERYBODY,
        /** Those who may read there. */
        READERS,
        /** Owners, and moderators unless the workspace is archived. */
        MODERATORS,
        OWNERS
    }

    /** The file into which a workspace is exported. */
    interface Archive {

        /**
         * Begins an entry, and ends the one before.
         *
         * @param name path within the part, for example {@code 2026/plan.md}
         * @throws IOException if the archive cannot be written
         */
        OutputStream entry(String name) throws IOException;
    }
}

package org.rounds.purge.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.purge.service.Purge;
import org.rounds.purge.service.PurgeService;
import org.rounds.shared.web.PathParameter;

/** The list of purges, or one with its witnesses. */
@Named
@RequestScoped
public class PurgesView {

    @Inject private PurgeService service;
    @Inject private HttpServletRequest request;

    private List<Purge> items;

    @PostConstruct
    void load() {
        String id = PathParameter.of(request, "id");
        items = id == null ? service.list() : List.of(service.get(Long.parseLong(id)));
    }

    /** Reads the list again, after a purge. */
    public void reload() {
        load();
    }

    /** Newest first, at most 200. */
    public List<Purge> getItems() {
        return items;
    }

    /** The purge of the address. */
    public Purge getOne() {
        return items.get(0);
    }
}

package org.rounds.workspace.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rounds.shared.service.Page;
import org.rounds.workspace.service.AdmissionService;
import org.rounds.workspace.service.JoinRequest;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceService;

/** The person's workspaces, and those they can join. */
@Named
@RequestScoped
public class WorkspacesView {

    private static final int MINE = 100;
    private static final int OTHERS = 50;

    @Inject private WorkspaceService service;
    @Inject private AdmissionService admissions;
    @Inject private HttpServletRequest request;

    private String query;
    private String visibility;
    private List<WorkspaceCard> mine;
    private List<JoinRequest.Own> asked;
    private List<WorkspaceCard> others;
    private String next;

    @PostConstruct
    void load() {
        query = parameter("q");
        visibility = parameter("visibility");
        String cursor = parameter("cursor");
        mine =
                cursor == null
                        ? service.list(true, query, visibility, MINE, null).items().stream()
                                .sorted(Comparator.comparing(card -> !card.mine().favorite()))
                                .toList()
                        : List.of();
        asked = cursor == null ? admissions.own() : List.of();
        Page<WorkspaceCard> all = service.list(false, query, visibility, OTHERS, cursor);
        Set<Long> known =
                asked.stream().map(JoinRequest.Own::workspaceId).collect(Collectors.toSet());
        others =
                all.items().stream()
                        .filter(card -> card.mine().myRole() == null && !known.contains(card.id()))
                        .toList();
        next = all.next();
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String getQuery() {
        return query;
    }

    public String getVisibility() {
        return visibility;
    }

    /** The person's workspaces, favorites first, then by name. */
    public List<WorkspaceCard> getMine() {
        return mine;
    }

    /** The person's open requests to join, on the first page of the list. */
    public List<JoinRequest.Own> getAsked() {
        return asked;
    }

    /** Other workspaces that the person can see. */
    public List<WorkspaceCard> getOthers() {
        return others;
    }

    /** The search filter as query parameters of the next page. */
    public String getFilters() {
        String q = query == null ? "" : "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return visibility == null ? q : q + "&visibility=" + visibility;
    }

    public String getNext() {
        return next;
    }
}

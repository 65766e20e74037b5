package org.rounds.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rounds.people.service.PersonBrief;
import org.rounds.people.service.PersonService;
import org.rounds.shared.service.Page;

/** The staff directory. */
@Named
@RequestScoped
public class PeopleView {

    private static final int SIZE = 50;

    @Inject private PersonService service;
    @Inject private HttpServletRequest request;

    private String query;
    private Page<PersonBrief> found;

    @PostConstruct
    void load() {
        String asked = request.getParameter("q");
        query = asked == null || asked.isBlank() ? null : asked.strip();
        found = service.search(query, null, SIZE, request.getParameter("cursor"));
    }

    public String getQuery() {
        return query;
    }

    public Page<PersonBrief> getFound() {
        return found;
    }

    /** The query, encoded for links. */
    public String getQueryForLink() {
        return query == null ? "" : URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    public int getCount() {
        return found.items().size();
    }
}

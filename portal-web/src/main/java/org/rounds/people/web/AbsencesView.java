package org.rounds.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rounds.people.service.Absence;
import org.rounds.people.service.AbsenceService;

/** The absences of the person, on their own profile. */
@Named
@RequestScoped
public class AbsencesView {

    @Inject private AbsenceService service;

    private List<Absence> items;

    @PostConstruct
    void load() {
        items = service.list();
    }

    public List<Absence> getItems() {
        return items;
    }
}

package org.rounds.activity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How pages show the kinds of activities. */
@Named
@ApplicationScoped
public class KindsView {

    @Inject private Instance<KindCard> kinds;

    private KindCards cards;

    @PostConstruct
    void collect() {
        cards = new KindCards(kinds);
    }

    /** The kinds of all features. */
    public KindCards getCards() {
        return cards;
    }
}

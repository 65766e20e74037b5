package org.rounds.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rounds.shared.event.StreamMoved;

/** Observes stream events after success, like the live channel. */
@ApplicationScoped
public class Audience {

    private final List<News> received = new CopyOnWriteArrayList<>();

    @Inject private Ledger ledger;

    private volatile boolean deaf;

    public void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) StreamMoved event)
            throws SQLException {
        received.add(
                new News(
                        event,
                        ledger.numberOutside(
                                "select count(*) from activity where id = ?", event.latest())));
        if (deaf) {
            throw new IllegalStateException("Nobody listens");
        }
    }

    /** Makes every observation fail, or work again. */
    public void fail(boolean always) {
        deaf = always;
    }

    /** Events of an address, in order. */
    public List<News> heardOf(String address) {
        return received.stream().filter(it -> it.event().addresses().contains(address)).toList();
    }

    /**
     * An observed event.
     *
     * @param stored number of its rows visible to others at that time
     */
    public record News(StreamMoved event, long stored) {}
}

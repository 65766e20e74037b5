package org.rounds.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rounds.shared.event.StreamMoved;

/** Is told of what moved after success, in the way that the live channel is. */
@ApplicationScoped
public class Audience {

    private final List<News> heard = new CopyOnWriteArrayList<>();

    @Inject private Ledger ledger;

    private volatile boolean deaf;

    public void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) StreamMoved event)
            throws SQLException {
        heard.add(
                new News(
                        event,
                        ledger.numberOutside(
                                "select count(*) from activity where id = ?", event.latest())));
        if (deaf) {
            throw new IllegalStateException("Nobody listens");
        }
    }

    /** From now on every listening fails, or works again. */
    public void fail(boolean always) {
        deaf = always;
    }

    /** What was told of a place, in order. */
    public List<News> heardOf(String address) {
        return heard.stream().filter(it -> it.event().addresses().contains(address)).toList();
    }

    /**
     * Something that was told.
     *
     * @param stored how many rows of it others could see at that moment
     */
    public record News(StreamMoved event, long stored) {}
}

package org.rounds.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Lets what a page reads from several services share one transaction, instead of beginning and
 * ending one for each of them.
 */
@ApplicationScoped
public class Reading {

    /**
     * @param reads calls services that only read; if one of them refuses, nothing else can be read
     */
    @Transactional
    public <T> T together(Supplier<T> reads) {
        return reads.get();
    }
}

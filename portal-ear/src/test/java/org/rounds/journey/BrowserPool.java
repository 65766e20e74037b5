package org.rounds.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rounds.server.Browsers;
import org.rounds.server.pages.Visitor;

/**
 * Two browsers that check screens in parallel, because a page and its measurement use one
 * processor. The checks of one screen run in order and within a time limit.
 */
final class BrowserPool implements AutoCloseable {

    private static final int LANES = 2;

    private final List<Lane> browserPool;
    private int next;

    BrowserPool(String url, String language) {
        browserPool = IntStream.range(0, LANES).mapToObj(each -> new Lane(url, language)).toList();
    }

    /** The browser of the next screen. */
    Lane next() {
        next = (next + 1) % LANES;
        return browserPool.get(next);
    }

    @Override
    public void close() {
        browserPool.forEach(Lane::close);
    }

    /** A browser with its thread. */
    static final class Lane {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final TimeLimit alarm = new TimeLimit();
        private final CompletableFuture<Browsers> browsers;
        private final CompletableFuture<Windows> windows;

        private Lane(String url, String language) {
            browsers = soon(Browsers::new);
            windows =
                    soon(
                            () ->
                                    new Windows(
                                            who -> window(browsers.join().open(), url, who),
                                            language));
        }

        private static Page window(Page page, String url, String who) {
            return who == null ? page : Visitor.signedIn(page, url, who, Journey.PASSWORD).page();
        }

        /** The result of a check in a person's window. */
        <T> CompletableFuture<T> ask(String who, Function<Page, T> question) {
            return soon(
                    () ->
                            alarm.inTime(
                                    () -> question.apply(windows.join().of(who)),
                                    () -> windows.join().leave(who)));
        }

        private <T> CompletableFuture<T> soon(Supplier<T> work) {
            return CompletableFuture.supplyAsync(work, thread);
        }

        private void close() {
            soon(() -> alarm.inTime(this::closed, () -> {}));
            thread.shutdown();
        }

        private Browsers closed() {
            browsers.join().close();
            return browsers.join();
        }
    }
}

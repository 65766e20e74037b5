package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.lang.System.Logger.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** The home page stays small for old computers and mobile networks. */
class PageWeightST extends Journey {

    private static final System.Logger LOG = System.getLogger(PageWeightST.class.getName());
    private static final int FIRST_VIEW = 156 * 1024;
    private static final int REPEAT_VIEW = 30 * 1024;

    /** Requests of the open page and bytes with headers. */
    private static final String NETWORK =
            "() => ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                    + ".filter(each => each.transferSize > 0)"
                    + ".reduce(([requests, bytes], each) => [requests + 1, bytes + each.transferSize], [0, 0])";

    @Test
    void theHomePageIsSmallAtFirstAndSmallerAgain() {
        Visitor first = visitor("nora.nurse");
        Page fresh = stranger().page();
        fresh.context().addCookies(first.browser().cookies());
        int cold = weigh("first", new Visitor(fresh, first.url()).goTo("/"));
        int warm = weigh("repeat", new Visitor(fresh, first.url()).goTo("/"));
        assertThat(cold).isLessThanOrEqualTo(FIRST_VIEW);
        assertThat(warm).isLessThanOrEqualTo(REPEAT_VIEW);
    }

    private static int weigh(String view, Visitor visitor) {
        assertThat(visitor.posts().count()).isEqualTo(20);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        List<?> network = (List<?>) visitor.page().evaluate(NETWORK);
        LOG.log(
                Level.INFO,
                "Home page, {0} view: {1} requests, {2} bytes",
                view,
                network.get(0),
                network.get(1));
        return ((Number) network.get(1)).intValue();
    }
}

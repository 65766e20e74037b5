package org.rounds.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransientViewsTest {

    private final Map<String, Object> map = new HashMap<>(Map.of("nonce", "1"));

    @Test
    void aPageThatIsNotRestoredKeepsNothingInTheSession() {
        TransientViews.clear(map, true);
        assertThat(map).isEmpty();
    }

    @Test
    void aPageWithFormsKeepsItsMap() {
        TransientViews.clear(map, false);
        assertThat(map).hasSize(1);
    }

    @Test
    void aPageWithoutMapIsLeftAlone() {
        assertThatNoException().isThrownBy(() -> TransientViews.clear(null, true));
    }
}

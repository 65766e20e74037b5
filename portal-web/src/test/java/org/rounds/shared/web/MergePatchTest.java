package org.rounds.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.rounds.shared.error.Invalid;

class MergePatchTest {

    @Test
    void absentStaysNullGoesAwayAndATextChanges() {
        MergePatch patch = patch("{\"gone\":null,\"name\":\"new\"}");
        assertThat(patch.text("other", "before", null)).isEqualTo("before");
        assertThat(patch.text("gone", "before", "")).isEmpty();
        assertThat(patch.text("name", "before", "")).isEqualTo("new");
    }

    @Test
    void listsAndMarksAreRead() {
        MergePatch patch = patch("{\"gone\":null,\"all\":[\"a\",\"b\"],\"on\":true}");
        assertThat(patch.texts("other")).isNull();
        assertThat(patch.texts("gone")).isEmpty();
        assertThat(patch.texts("all")).containsExactly("a", "b");
        assertThat(patch.flag("on")).isTrue();
        assertThat(patch.flag("other")).isNull();
    }

    @Test
    void anotherTypeIsRefused() {
        MergePatch patch = patch("{\"number\":1,\"mixed\":[1]}");
        assertThatThrownBy(() -> patch.text("number", null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> patch.texts("mixed")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> patch.flag("number")).isInstanceOf(Invalid.class);
    }

    private static MergePatch patch(String json) {
        return new MergePatch(Json.createReader(new StringReader(json)).readObject());
    }
}

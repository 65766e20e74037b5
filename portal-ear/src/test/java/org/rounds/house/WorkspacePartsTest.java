package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rounds.shared.spi.WorkspacePart;

/** Every workspace part has a unique address, a page and a label in both languages. */
class WorkspacePartsTest {

    private static final Path PAGES = Path.of("../portal-web/src/main/webapp");

    static List<WorkspacePart> parts() {
        return ArchitectureTest.ALL.stream()
                .filter(each -> each.isAssignableTo(WorkspacePart.class) && !each.isInterface())
                .map(WorkspacePartsTest::made)
                .toList();
    }

    private static WorkspacePart made(JavaClass part) {
        try {
            Constructor<?> constructor = part.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (WorkspacePart) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void hasItsPageAndItsLabel(WorkspacePart part) {
        assertThat(part.key()).matches("[a-z]+");
        assertThat(part.path()).isIn("", "/" + part.key());
        assertThat(PAGES.resolve(part.feature()).resolve(part.key() + ".xhtml")).isRegularFile();
        Bundle texts = Bundle.named(part.feature() + ".messages");
        assertThat(texts.english()).containsKey(part.label());
        assertThat(texts.german()).containsKey(part.label());
    }

    @Test
    void noTwoShareAnAddressOrAPlace() {
        assertThat(parts())
                .extracting(WorkspacePart::key)
                .contains("members")
                .doesNotHaveDuplicates();
        assertThat(parts()).extracting(WorkspacePart::path).contains("").doesNotHaveDuplicates();
        assertThat(parts()).extracting(WorkspacePart::position).doesNotHaveDuplicates();
    }
}

package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rounds.activity.model.Activity;
import org.rounds.imports.model.ImportJob;
import org.rounds.mustread.model.MustReadReader;
import org.rounds.people.model.Person;
import org.rounds.poll.model.PollOption;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.workspace.model.Workspace;

/** Every entity matches the migrated schema: columns, types, and stored values are read back. */
class SchemaMatchIT {

    private static final Map<Class<?>, Set<String>> COMPATIBLE =
            Map.of(
                    long.class, Set.of("BIGINT"),
                    Long.class, Set.of("BIGINT"),
                    Instant.class, Set.of("BIGINT"),
                    int.class, Set.of("INTEGER", "SMALLINT"),
                    short.class, Set.of("SMALLINT"),
                    Short.class, Set.of("SMALLINT"),
                    boolean.class, Set.of("BOOLEAN", "BIT"),
                    LocalDate.class, Set.of("DATE"),
                    String.class, Set.of("VARCHAR"));

    private final Database database;

    SchemaMatchIT(Database database) {
        this.database = database;
    }

    private List<MappedEntity> entities() {
        return database.factory().getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .sorted(Comparator.comparing(Class::getName))
                .map(MappedEntity::of)
                .toList();
    }

    /** The entities and their element collections. */
    private List<MappedEntity> mapped() {
        return entities().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.collections()))
                .toList();
    }

    @OnBothDatabases
    void allEntitiesAreLookedAt() {
        assertThat(entities())
                .extracting(MappedEntity::type)
                .contains(Person.class, Workspace.class, Activity.class, ImportJob.class);
        assertThat(mapped()).extracting(MappedEntity::type).contains(PollOption.class);
    }

    @OnBothDatabases
    void everyMappedColumnExistsWithACompatibleType() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (MappedEntity entity : mapped()) {
            Map<String, TableColumn> columns = TableColumn.of(database, entity.table());
            for (MappedEntity.Attribute each : entity.attributes()) {
                TableColumn column = columns.get(each.column());
                Class<?> stored = each.type().isEnum() ? String.class : each.type();
                if (column == null || !COMPATIBLE.get(stored).contains(column.type())) {
                    wrong.add(entity.table() + "." + each.column() + ": " + column);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @OnBothDatabases
    void everyWordOfAnEnumFits() throws SQLException {
        for (MappedEntity entity : mapped()) {
            Map<String, TableColumn> columns = TableColumn.of(database, entity.table());
            for (MappedEntity.Attribute each : entity.attributes()) {
                for (Object word : each.words()) {
                    assertThat(columns.get(each.column()).size())
                            .as("%s.%s holds %s", entity.table(), each.column(), word)
                            .isGreaterThanOrEqualTo(word.toString().length());
                }
            }
        }
    }

    /** Excludes readers of must-reads, whose further columns are written by snapshots. */
    @OnBothDatabases
    void whatIsWrittenIsReadAgainAndVersionsCountFromOne() throws SQLException {
        List<MappedEntity> stored =
                entities().stream().filter(each -> each.type() != MustReadReader.class).toList();
        Specimens specimens = new Specimens(database, stored);
        for (MappedEntity entity : specimens.inOrderOfReference()) {
            Object written = specimens.make(entity);
            database.run(() -> database.entities().persist(written));
            Object id = entity.id(written);
            Object read = database.in(() -> database.entities().find(entity.type(), id));
            assertThat(entity.values(read)).isEqualTo(entity.values(written));
            if (entity.isVersioned()) {
                assertThat(entity.value(read, "version")).isEqualTo(1);
                database.run(() -> specimens.change(entity, id));
                Object changed = database.in(() -> database.entities().find(entity.type(), id));
                assertThat(entity.value(changed, "version")).isEqualTo(2);
            }
        }
    }
}

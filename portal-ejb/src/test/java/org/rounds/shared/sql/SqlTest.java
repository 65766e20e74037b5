package org.rounds.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters have names, and statements reach the database with a question mark for each value. */
class SqlTest {

    private static final Parameters NINE = Parameters.of("person", 9L);

    private static Sql with(String sql, Parameters parameters) {
        return SqlTemplate.of(sql).with(parameters, true);
    }

    private static List<Long> ids(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    @Test
    void aNameStandsForItsValueHoweverOften() {
        Sql sql =
                with(
                        "a = :person and b < :now or (c = :person)",
                        Parameters.of("now", 5).and("person", 9L));
        assertThat(sql.text()).isEqualTo("a = ? and b < ? or (c = ?)");
        assertThat(sql.values()).containsExactly(9L, 5, 9L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ' :no ''it''s :no'' ' where a = %s",
                "select ':no', \"a:no\" where a = %s",
                "select 'is it?' -- why :no?\n where a = %s",
                "select /* :no ? 'n */ 1 where a = %s",
                "select a::date, '{}'::jsonb -> 'x' ->> ':no', b #>> '{a:no}', c @> d where a = %s",
                "select a[1:2], b - -1, c / 2 where a = %s",
                "select 1 where a = %s -- the last :no"
            })
    void whatOnlyLooksLikeANameStays(String sql) {
        Sql found = with(sql.formatted(":person"), NINE);
        assertThat(found.text()).isEqualTo(sql.formatted("?"));
        assertThat(found.values()).containsExactly(9L);
    }

    @Test
    void aNameEndsWhereTheWordEnds() {
        Sql sql =
                with(
                        "coalesce(:a,:aB)||:a_1+:a::bigint",
                        Parameters.of("a", 1).and("aB", 2).and("a_1", 3));
        assertThat(sql.text()).isEqualTo("coalesce(?,?)||?+?::bigint");
        assertThat(sql.values()).containsExactly(1, 2, 3, 1);
    }

    @Test
    void aNameWithoutAValueIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a = :person and b = :activity", NINE))
                .withMessageContaining(":activity");
    }

    @Test
    void aValueThatIsNotUsedIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a = :person", NINE.and("activity", 1L)))
                .withMessageContaining("[activity]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a in (:ids)", Parameters.of("ids", ids(2)).and("now", 1L)))
                .withMessageContaining("[now]");
    }

    @Test
    void aValueIsGivenOnceAndNeverNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NINE.and("person", 8L))
                .withMessageContaining(":person");
        assertThatThrownBy(() -> NINE.and("link", null)).hasMessageContaining(":link");
    }

    @Test
    void parametersAreJoinedAndNeverChange() {
        Parameters more = Parameters.of("a", 1).and("b", 2);
        assertThat(with(":person :a :b", NINE.and(more)).values()).containsExactly(9L, 1, 2);
        assertThat(with(":person", NINE.and(Parameters.none())).values()).containsExactly(9L);
        assertThat(with(":a :b", Parameters.none().and(more)).values()).containsExactly(1, 2);
        assertThat(with(":person", NINE.andIf(false, "now", 1)).values()).containsExactly(9L);
        assertThat(with(":person :now", NINE.andIf(true, "now", 1)).values())
                .containsExactly(9L, 1);
    }

    @Test
    void aParameterWithoutANameIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a = ?", Parameters.none()))
                .withMessageContaining("a = ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a", "select \"a", "select /* a"})
    void whatNeverEndsIsAnError(String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(sql, Parameters.none()))
                .withMessageContaining(sql);
    }

    @Test
    void noIdsAreOneThatNoRowHas() {
        Parameters none = Parameters.of("ids", List.of());
        assertThat(with("a in (:ids)", none)).isEqualTo(new Sql("a in (-1)", List.of()));
        assertThat(with("a not in (:ids)", none)).isEqualTo(new Sql("a not in (-1)", List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void aFewIdsAreParametersOfTheirOwn(int count) {
        Sql sql =
                with(
                        "where b = :person and a in (:ids) and c = :person",
                        NINE.and("ids", ids(count)));
        String marks = String.join(", ", IntStream.range(0, count).mapToObj(i -> "?").toList());
        assertThat(sql.text()).isEqualTo("where b = ? and a in (" + marks + ") and c = ?");
        assertThat(sql.values()).hasSize(count + 2).startsWith(9L, 1L).endsWith((long) count, 9L);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1000})
    void moreIdsAreOneArray(int count) {
        Parameters parameters = NINE.and("ids", ids(count));
        Sql sql = with("a in (:ids) and b = :person or c\nnot in (:ids)", parameters);
        assertThat(sql.text())
                .isEqualTo(
                        "a = any(cast(? as bigint[])) and b = ?"
                                + " or c\n<> all(cast(? as bigint[]))");
        assertThat(sql.values()).hasSize(3).element(1).isEqualTo(9L);
        assertThat(((Sql.Ids) sql.values().get(0)).each()).hasSize(count).endsWith((long) count);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "11, 16", "1000, 1024"})
    void whereThereAreNoArraysTheLastIdFillsUpToThePowerOfTwo(int count, int marks) {
        Sql sql =
                SqlTemplate.of("a in (:ids) and b = :person")
                        .with(NINE.and("ids", ids(count)), false);
        String asked = String.join(", ", Collections.nCopies(marks, "?"));
        assertThat(sql.text()).isEqualTo("a in (" + asked + ") and b = ?");
        List<Object> values = new ArrayList<>(ids(count));
        values.addAll(Collections.nCopies(marks - count, (long) count));
        values.add(9L);
        assertThat(sql.values()).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsInAListAreParametersOfTheirOwn(boolean arrays) {
        List<String> words = ids(11).stream().map(id -> "it's " + id).toList();
        Sql sql = SqlTemplate.of("a in (:words)").with(Parameters.of("words", words), arrays);
        assertThat(sql.text()).isEqualTo("a in (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        assertThat(sql.values()).isEqualTo(words);
    }

    @Test
    void aListStandsOnlyWhereOneBelongs() {
        for (String sql : List.of("a = :ids", "a in (1, :ids)", "min (:ids)")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(sql, Parameters.of("ids", ids(2))))
                    .withMessageContaining(":ids");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("a in (:person)", NINE))
                .withMessageContaining(":person");
        assertThat(with("a in (:person, 5)", NINE)).isEqualTo(new Sql("a in (?, 5)", List.of(9L)));
    }

    @Test
    void providersGetNumbers() {
        Parameters parameters = NINE.and("ids", ids(2)).and("now", 5L);
        String sql = "select '?' where a = :person and b in (:ids) and c > :now or d = :person";
        Sql numbered = SqlTemplate.of(sql).numbered(parameters, true);
        assertThat(numbered.text())
                .isEqualTo("select '?' where a = ?1 and b in (?2, ?3) and c > ?4 or d = ?5");
        assertThat(numbered.values()).containsExactly(9L, 1L, 2L, 5L, 9L);
        assertThat(SqlTemplate.of("a = :person").numbered(NINE, true).text()).isEqualTo("a = ?1");
    }

    @Test
    void aTextIsTakenToPiecesOnceUntilThereAreTooMany() {
        SqlTemplate known = SqlTemplate.of("known");
        assertThat(SqlTemplate.of("known")).isSameAs(known);
        IntStream.range(0, 2_001).forEach(i -> SqlTemplate.of("select " + i));
        assertThat(SqlTemplate.of("known")).isNotSameAs(known);
    }

    @Test
    void severalStatementsAreSentAsOne() {
        assertThat(Sql.together(List.of(with("a = :person", NINE), with("b = :person", NINE))))
                .isEqualTo(new Sql("a = ?; b = ?", List.of(9L, 9L)));
    }

    /** Several together reach the database one by one. */
    @Test
    void statementsOfBackgroundWorkSayThatTheyAre() {
        List<String> texts = new ArrayList<>();
        Runnable sending =
                () ->
                        texts.add(
                                Sql.together(
                                                List.of(
                                                        with("a", Parameters.none()),
                                                        with("b = :person", NINE)))
                                        .text());
        BackgroundWork.run(() -> BackgroundWork.run(sending));
        sending.run();
        assertThat(texts).containsExactly("/* background */ a; /* background */ b = ?", "a; b = ?");
    }
}

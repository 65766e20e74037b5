package org.rounds.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rounds.shared.service.ClinicalTexts.visible;
import static org.rounds.shared.service.ClinicalTexts.visibleIn;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.ClinicalTexts;

/** A text is shown as typed, except for markup characters (docs/adr/0017). */
class TypedTextTest {

    private static final String REL = " rel=\"nofollow noopener noreferrer\"";

    private static TypedText parse(String source) {
        return TypedText.of(source, TextForm.MARKED);
    }

    private static String html(String source) {
        return parse(source).html(Map.of("nora", "Nora Nurse", "o.paul", "Paul <b>O</b>"));
    }

    private static String plainly(String source) {
        return TypedText.of(source, TextForm.PLAIN).html(Map.of("nora", "Nora Nurse"));
    }

    static Stream<ClinicalTexts.Typed> texts() {
        return ClinicalTexts.all().stream();
    }

    @Test
    void thereAreEnoughTexts() {
        assertThat(ClinicalTexts.all()).hasSizeGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsTypedIsSeen(ClinicalTexts.Typed text) {
        assertThat(visibleIn(html(text.typed()))).isEqualTo(visible(text.visible()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void linesStayLines(ClinicalTexts.Typed text) {
        String broken = html(text.typed()).replaceAll("<br />|</(?:p|li|h[34])>", "\n");
        List<String> lines = broken.lines().map(ClinicalTexts::visibleIn).toList();
        assertThat(lines.stream().filter(line -> !line.isEmpty()))
                .containsExactlyElementsOf(
                        text.visible()
                                .lines()
                                .map(ClinicalTexts::visible)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsTypedIsInPlainText(ClinicalTexts.Typed text) {
        assertThat(visible(parse(text.typed()).plain())).isEqualTo(visible(text.plain()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void ofAnArchiveEverySignIsSeen(ClinicalTexts.Typed text) {
        assertThat(visibleIn(plainly(text.typed()))).isEqualTo(visible(text.typed()));
        assertThat(visible(TypedText.of(text.typed(), TextForm.PLAIN).plain()))
                .isEqualTo(visible(text.typed()));
    }

    @Test
    void marksAreShown() {
        assertThat(html("**Bold** and _so_"))
                .isEqualTo("<p><strong>Bold</strong> and <em>so</em></p>");
        assertThat(html("- a\n- b\n  c")).isEqualTo("<ul><li>a</li><li>b<br />  c</li></ul>");
        assertThat(html("> a\n> > b\nc"))
                .isEqualTo(
                        "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>");
        assertThat(html("## A\n### B")).isEqualTo("<h3>A</h3><h4>B</h4>");
        assertThat(html("`x`")).isEqualTo("<p><code>&#96;x&#96;</code></p>");
        assertThat(html("a\nb\n\nc")).isEqualTo("<p>a<br />b</p><p>c</p>");
    }

    @Test
    void linksLeadToTheWebToMailAndToTheProduct() {
        assertThat(html("[a _b_](https://example.org/?x=1&y=2)"))
                .isEqualTo(
                        "<p><a href=\"https://example.org/?x&#61;1&amp;y&#61;2\""
                                + REL
                                + ">a <em>b</em></a></p>");
        assertThat(html("[a](mailto:ward@example.org)"))
                .contains("href=\"mailto:ward&#64;example.org\"");
        assertThat(html("[a](/rounds/people)")).contains("href=\"/rounds/people\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/roundsevil",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:/\\evil.example",
                "javascript:alert(1)",
                "ftp://example.org",
                "people",
                ""
            })
    void otherLinksStayAsTyped(String target) {
        String html = html("[x](" + target + ")");
        assertThat(html).doesNotContain("<a ");
        assertThat(visibleIn(html)).isEqualTo("[x](" + target + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[https://bank.example/](https://evil.example/)",
                "[www.bank.example](https://evil.example/)",
                "[@ada.admin](https://evil.example/)",
                "[the form](https://bank.example@evil.example/)"
            })
    void linksThatSeemToLeadElsewhereStayAsTyped(String typed) {
        assertThat(html(typed)).doesNotContain("<a ").contains("](");
    }

    @Test
    void addressesAreLinks() {
        assertThat(html("See https://example.org/a_b?c=1#sepsis (or www.example.org)."))
                .isEqualTo(
                        "<p>See <a href=\"https://example.org/a_b?c&#61;1#sepsis\""
                                + REL
                                + ">"
                                + "https://example.org/a_b?c&#61;1#sepsis</a> (or <a href=\"http://www.example.org\""
                                + REL
                                + ">www.example.org</a>).</p>");
        assertThat(plainly("**See** https://example.org/a"))
                .isEqualTo(
                        "<p>**See** <a href=\"https://example.org/a\""
                                + REL
                                + ">https://example.org/a</a></p>");
    }

    @Test
    void aMentionOfAReaderIsALinkWithTheirName() {
        String link =
                "<a href=\"/rounds/people/nora\" class=\"rd-mention\""
                        + REL
                        + ">&#64;Nora Nurse</a>";
        assertThat(html("Thanks @Nora!")).isEqualTo("<p>Thanks " + link + "!</p>");
        assertThat(plainly("Thanks @Nora!")).isEqualTo("<p>Thanks " + link + "!</p>");
        assertThat(html("## For _@nora_")).contains(link);
        assertThat(html("@o.paul")).contains("&#64;Paul &lt;b&gt;O&lt;/b&gt;</a>");
        assertThat(html("Thanks @stranger!")).isEqualTo("<p>Thanks &#64;stranger!</p>");
    }

    @Test
    void whoIsNamedInAQuotationIsLinkedAndNotMentioned() {
        TypedText text = parse("> Ask @nora\nand @o.paul");
        assertThat(text.handles()).containsExactly("nora", "o.paul");
        assertThat(text.mentioned()).containsExactly("o.paul");
    }

    @Test
    void aTopicIsALinkAndIsShownAsItWasTyped() {
        assertThat(html("On #Sepsis-Bundle and **#Grüße**."))
                .contains(
                        "<a href=\"/rounds/topics/sepsis-bundle\" class=\"rd-topic\"",
                        ">#Sepsis-Bundle</a> and <strong><a href=\"/rounds/topics/gr%C3%BC%C3%9Fe\"",
                        ">#Grüße</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`@nora #topic`",
                "```\n@nora #topic\n```",
                "[@nora #topic](https://example.org)",
                "mail me@nora.example or a/@nora",
                "issue#1 and page##topic",
                "\\\\srv\\@nora \\\\srv\\#topic",
                "https://example.org/#topic and https://example.org/@nora"
            })
    void codeLinksPathsAndAddressesHoldNoMarks(String source) {
        assertThat(parse(source).handles()).isEmpty();
        assertThat(parse(source).topics()).isEmpty();
        assertThat(html(source)).doesNotContain("rd-mention", "rd-topic");
    }

    @Test
    void headingsHoldMentionsButNoTopics() {
        TypedText text = parse("## @nora on #sepsis");
        assertThat(text.handles()).containsExactly("nora");
        assertThat(text.topics()).isEmpty();
        assertThat(html("## On #sepsis")).isEqualTo("<h3>On #sepsis</h3>");
    }

    @ParameterizedTest
    @CsvSource({
        "#Sepsis, sepsis",
        "#ÄRZTE, ärzte",
        "#A\u0308rzte, ärzte",
        "#手術室, 手術室",
        "#ΔΙΑΛΟΓΟΣ, διαλογος",
        "#मरीज़, मरीज़",
        "#طوارئ, طوارئ",
        "#covid-19_b, covid-19_b"
    })
    void topicsOfAnyScriptHaveOneForm(String source, String topic) {
        String expected = Normalizer.normalize(topic, Normalizer.Form.NFC);
        assertThat(parse(source).topics()).containsExactly(expected);
    }

    @Test
    void aNumberIsNoTopicAndALongOneIsCut() {
        assertThat(parse("#1 #2nd").topics()).isEmpty();
        assertThat(parse("#" + "a".repeat(150)).topics()).containsExactly("a".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "**a ",
                "_a ",
                "[",
                "[a",
                "![",
                "[a](https://a",
                "`a ",
                "`",
                "``a",
                "\\*",
                "\\\\a",
                "@a#a ",
                "https://a.b ",
                "**_a ",
                "a_** ",
                "(**(_",
                "**a** ",
                "> a\n",
                "## a\n",
                "\n"
            })
    void evenTheOddestTextIsReadInTime(String part) {
        String text = part.repeat(20_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> html(text + "x"));
    }
}

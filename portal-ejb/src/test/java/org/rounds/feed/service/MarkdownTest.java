package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    /** All that a browser may ever see of a text. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "(?:[^<]|</?(?:p|em|strong|ul|li|blockquote|code|pre|h[1-6]|table|thead|tbody|tr|th|td|a)>|<[bh]r />"
                            + "|<ol(?: start=\"[0-9]+\")?>|<t[hd] align=\"(?:left|right|center)\">"
                            + "|<a href=\"(?:(?:https?:|mailto:|tel:|/rounds/)[^\"<>]*|[^\":<>]*)\""
                            + "(?: class=\"rd-(?:mention|topic)\")?(?: rel=\"nofollow noopener noreferrer\")?>)*");

    private final Markdown markdown = new Markdown();

    private String html(String source) {
        return markdown.parse(source).html(Map.of("nora", "Nora Nurse", "o.paul", "Paul <b>O</b>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext></mtext><script>alert(1)</script></math>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<p onclick=\"alert(1)\" style=\"x:expression(1)\">x</p>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<<script>alert(1)//<</script>",
                "<style>@import 'http://evil.example';</style>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<form action=//evil.example><input name=password></form>",
                "<base href=//evil.example>",
                "<meta http-equiv=refresh content=0>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![<img src=x onerror=alert(1)>](https://example.org/a.png)",
                "[![x](javascript:alert(1))](javascript:alert(2))",
                "[a[b](javascript:alert(1))](https://example.org)",
                "[x](https://example.org \"\\\" onmouseover=alert(1) \\\"\")",
                "[x](https://example.org/\"onmouseover=alert(1)//)",
                "[x](https://example.org \"rd-mention\")",
                "[x]: javascript:alert(1)\n\n[x]",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "    <script>alert(1)</script>",
                "```\"><script>alert(1)</script>\nx\n```",
                "| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:1) |",
                "# <script>alert(1)</script>",
                "@nora<script>alert(1)</script>",
                "#topic<img src=x onerror=alert(1)>",
                "@o.paul"
            })
    void attacksAreShownAsText(String source) {
        String html = html(source);
        assertThat(html).matches(HARMLESS);
        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "<img", "<svg", "href=\"javascript", "href=\"data");
    }

    @Test
    void rawHtmlIsShownNotDropped() {
        assertThat(html("a <b>bold</b> word")).isEqualTo("<p>a &lt;b&gt;bold&lt;/b&gt; word</p>");
        assertThat(html("<div>block</div>")).contains("&lt;div&gt;block&lt;/div&gt;");
    }

    @Test
    void imagesAreLinksSoThatNothingIsLoaded() {
        assertThat(html("![a scan](https://example.org/scan.png)"))
                .isEqualTo(
                        "<p><a href=\"https://example.org/scan.png\" rel=\"nofollow noopener noreferrer\">a scan</a></p>");
        assertThat(html("![](https://example.org/scan.png)"))
                .contains(">https://example.org/scan.png</a>");
    }

    @Test
    void addressesAreLinks() {
        assertThat(html("See https://example.org/a_b?c=1#sepsis (or www.example.org)."))
                .isEqualTo(
                        "<p>See <a href=\"https://example.org/a_b?c&#61;1#sepsis\" rel=\"nofollow noopener noreferrer\">"
                                + "https://example.org/a_b?c&#61;1#sepsis</a> (or <a href=\"http://www.example.org\""
                                + " rel=\"nofollow noopener noreferrer\">www.example.org</a>).</p>");
        assertThat(html("javascript:alert(1) and `https://example.org`")).doesNotContain("<a ");
    }

    @Test
    void tablesAndListsAreShown() {
        assertThat(html("| a | b |\n|:--|--:|\n| 1 | 2 |"))
                .contains("<table>", "<th align=\"left\">a</th>", "<td align=\"right\">2</td>");
        assertThat(html("3. x\n4. y")).contains("<ol start=\"3\">");
        assertThat(html("> *a* **b** `c`"))
                .contains("<blockquote>", "<em>a</em>", "<strong>b</strong>", "<code>c</code>");
    }

    @Test
    void aLinkThatLeadsNowhereIsNone() {
        assertThat(html("[x](javascript:alert(1))")).isEqualTo("<p>x</p>");
        assertThat(html("[Our page](//evil.example/)")).isEqualTo("<p>Our page</p>");
    }

    @Test
    void aMentionOfAReaderIsALinkWithTheirName() {
        assertThat(html("Thanks @Nora!"))
                .isEqualTo(
                        "<p>Thanks <a href=\"/rounds/people/nora\" class=\"rd-mention\""
                                + " rel=\"nofollow noopener noreferrer\">&#64;Nora Nurse</a>!</p>");
        assertThat(html("# For @nora")).contains("rd-mention");
    }

    @Test
    void aNameIsTextAlsoWhenItLooksLikeHtml() {
        assertThat(html("@o.paul")).contains("&#64;Paul &lt;b&gt;O&lt;/b&gt;</a>");
    }

    @Test
    void whoMayNotReadIsNotLinked() {
        assertThat(html("Thanks @stranger!")).isEqualTo("<p>Thanks &#64;stranger!</p>");
    }

    @Test
    void aTopicIsALink() {
        assertThat(html("On #Sepsis-Bundle and #Grüße."))
                .contains(
                        "<a href=\"/rounds/topics/sepsis-bundle\" class=\"rd-topic\"",
                        ">#sepsis-bundle</a> and <a href=\"/rounds/topics/gr%C3%BC%C3%9Fe\"");
    }

    @Test
    void theTextAroundMarksStays() {
        assertThat(html("a @nora b #one c #two d").replaceAll("<[^>]*>", ""))
                .isEqualTo("a &#64;Nora Nurse b #one c #two d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`@nora #topic`",
                "```\n@nora #topic\n```",
                "    @nora #topic",
                "[@nora #topic](https://example.org)",
                "![@nora #topic](https://example.org/a.png)",
                "mail me@nora.example or a/@nora",
                "issue#1 and page##topic",
                "https://example.org/#topic and https://example.org/@nora"
            })
    void codeLinksAndAddressesHoldNoMarks(String source) {
        Markdown.Parsed parsed = markdown.parse(source);
        assertThat(parsed.handles()).isEmpty();
        assertThat(parsed.topics()).isEmpty();
        assertThat(html(source)).doesNotContain("rd-mention", "rd-topic");
    }

    @Test
    void headingsHoldMentionsButNoTopics() {
        Markdown.Parsed parsed = markdown.parse("# @nora on #sepsis\n\n##### #other");
        assertThat(parsed.handles()).containsExactly("nora");
        assertThat(parsed.topics()).isEmpty();
        assertThat(html("# On #sepsis")).doesNotContain("rd-topic");
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
        String expected = java.text.Normalizer.normalize(topic, java.text.Normalizer.Form.NFC);
        assertThat(markdown.parse(source).topics()).containsExactly(expected);
    }

    @Test
    void aNumberIsNoTopicAndALongOneIsCut() {
        assertThat(markdown.parse("#1 #2nd").topics()).isEmpty();
        assertThat(markdown.parse("#" + "a".repeat(150)).topics()).containsExactly("a".repeat(100));
    }
}

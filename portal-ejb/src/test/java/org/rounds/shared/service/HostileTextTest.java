package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.text.TypedText;

/** No text makes a browser do anything but display it. */
class HostileTextTest {

    /** The only HTML that rendering can produce. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "(?:[^<]|</?(?:p|em|strong|ul|li|blockquote|code|h[34]|a)>|<br />"
                            + "|<a href=\"(?:https?:|mailto:|/rounds/)[^\"<>]*\""
                            + "(?: class=\"rd-(?:mention|topic)\")? rel=\"nofollow noopener noreferrer\">)*");

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
                "[a](/rounds/../openapi) [a](/rounds/%2e%2E/x) [a](/rounds/./x)",
                "[a](https://hospital.example/\u202egro.live)",
                "#topic<img src=x onerror=alert(1)>",
                "@o.paul"
            })
    void attacksAreShownAsText(String source) {
        for (TextForm form : TextForm.values()) {
            String html =
                    TypedText.of(source, form)
                            .html(Map.of("nora", "Nora Nurse", "o.paul", "Paul <b>O</b>"));
            assertThat(html).matches(HARMLESS);
            assertThat(html.toLowerCase(Locale.ROOT))
                    .doesNotContain("<script", "<img", "<svg", "href=\"javascript", "href=\"data");
        }
    }

    @Test
    void linksDoNotClimbOutOfTheProductOrTurnAround() {
        String climbing = "[a](/rounds/../x) [a](/rounds/people/%2e%2E/../..?y) [a](/rounds/..)";
        assertThat(TypedText.of(climbing, TextForm.MARKED).html(Map.of())).doesNotContain("<a ");
        assertThat(TypedText.of("[a](/rounds/people#x/../y)", TextForm.MARKED).html(Map.of()))
                .contains("href=\"/rounds/people#x/../y\"");
        assertThat(TypedText.of("[a](https://a.example/\u202eb)", TextForm.MARKED).html(Map.of()))
                .doesNotContain("\u202e\"", "/\u202eb\"");
    }

    @Test
    void rawHtmlIsShownNotDropped() {
        assertThat(TypedText.of("a <b>bold</b> word", TextForm.MARKED).html(Map.of()))
                .isEqualTo("<p>a &lt;b&gt;bold&lt;/b&gt; word</p>");
    }
}

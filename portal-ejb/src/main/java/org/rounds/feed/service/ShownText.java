package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns a text into the words that its readers were shown: made from the HTML of pages, with
 * bullets, numbers, signs of quotations and addresses of links written out.
 */
@ApplicationScoped
class ShownText {

    @Inject private Markdown markdown;

    String of(String source) {
        String html = markdown.parse(source).html(Map.of()).replaceAll("<br ?/?>\n?", "<br>");
        Document shown = Jsoup.parseBodyFragment(html);
        shown.select("li").forEach(item -> item.prependText(bullet(item)));
        shown.select("blockquote > p").forEach(quoted -> quoted.prependText("> "));
        shown.select("td + td, th + th").forEach(cell -> cell.prependText("   "));
        shown.select("a[href~=^[a-z]+:]").stream()
                .filter(link -> !link.text().equals(link.attr("href")))
                .forEach(link -> link.appendText(" (" + link.attr("href") + ")"));
        return shown.body().wholeText().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String bullet(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "• ";
        }
        String start = list.attr("start");
        int first = start.isEmpty() ? 1 : Integer.parseInt(start);
        return first + item.elementSiblingIndex() + ". ";
    }
}

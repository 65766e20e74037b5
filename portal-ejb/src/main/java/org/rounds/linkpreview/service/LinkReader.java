package org.rounds.linkpreview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rounds.shared.service.GuardedClient;
import org.rounds.shared.service.Setting;
import org.rounds.shared.text.Characters;

/** Finds links in posts and reads previews of their pages (Open Graph protocol). */
@ApplicationScoped
class LinkReader {

    static final int LONGEST_URL = 2_000;

    private static final int MOST_BYTES = 400_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int OK = 200;

    @Inject private GuardedClient client;

    /** The first external link of a rendered text; empty if there is none. */
    static Optional<String> firstLink(String html) {
        return Jsoup.parseBodyFragment(html).select("a[href~=^https?://]").stream()
                .map(link -> link.attr("href"))
                .filter(url -> !url.startsWith(Setting.address()))
                .filter(url -> url.length() <= LONGEST_URL)
                .findFirst();
    }

    /**
     * The preview of a page; empty if it is not an HTML page or has none.
     *
     * @throws IOException if it cannot be read
     */
    Optional<LinkPreview> read(String url) throws IOException {
        GuardedClient.Answer answer = client.get(address(url), MOST_BYTES);
        if (answer.status() != OK
                || answer.type() == null
                || !answer.type().startsWith("text/html")) {
            return Optional.empty();
        }
        Document page =
                Jsoup.parse(
                        new ByteArrayInputStream(answer.body()),
                        charset(answer.type()),
                        answer.from().toString());
        String title = first(said(page, "og:title"), page.title());
        if (title == null) {
            return Optional.empty();
        }
        return Optional.of(
                new LinkPreview(
                        url,
                        shortened(title, LONGEST_TITLE),
                        shortened(
                                first(said(page, "og:description"), said(page, "description")),
                                LONGEST_DESCRIPTION),
                        shortened(
                                first(said(page, "og:site_name"), answer.from().getHost()),
                                LONGEST_TITLE)));
    }

    private static URI address(String url) throws IOException {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** The charset of a media type; null to use the one declared in the page. */
    private static String charset(String type) {
        return Stream.of(type.split(";"))
                .map(String::strip)
                .filter(part -> part.toLowerCase(Locale.ROOT).startsWith("charset="))
                .map(part -> part.substring("charset=".length()).replace("\"", ""))
                .filter(LinkReader::isKnown)
                .findFirst()
                .orElse(null);
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String said(Document page, String name) {
        Element found = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return found == null ? null : found.attr("content");
    }

    private static String first(String one, String other) {
        return Stream.of(one, other)
                .filter(text -> text != null && Characters.isSeen(text))
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String text, int most) {
        if (text == null) {
            return null;
        }
        String line = Characters.storable(text).replaceAll("\\s+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        return Characters.start(line, most - 1).strip() + "…";
    }
}

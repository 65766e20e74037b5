package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown (CommonMark with tables) into HTML that is safe to show: addresses and images
 * become links, raw HTML is escaped, and a sanitiser has the last word.
 */
@ApplicationScoped
class Markdown {

    private static final PolicyFactory SAFE =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "em",
                            "strong",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "code",
                            "pre",
                            "hr",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "table",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td")
                    .allowElements(Markdown::link, "a")
                    .allowAttributes("href", "class")
                    .onElements("a")
                    .allowAttributes("start")
                    .onElements("ol")
                    .allowAttributes("align")
                    .onElements("th", "td")
                    .allowUrlProtocols("http", "https", "mailto", "tel")
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                    .toFactory();

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    AutolinkExtension.builder()
                            .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                            .build());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .nodeRendererFactory(ImageAsLink::new)
                    .nodeRendererFactory(MarkLink.Renderer::new)
                    .attributeProviderFactory(context -> new MarkAttributes())
                    .build();

    /**
     * Nothing but its words stays of a link that leads nowhere, or looks as if it led no further.
     */
    private static String link(String name, List<String> attributes) {
        int href = attributes.indexOf("href");
        String target = href < 0 ? "" : attributes.get(href + 1);
        return target.isEmpty() || target.startsWith("//") ? null : name;
    }

    Parsed parse(String source) {
        Node document = parser.parse(source);
        MarkFinder finder = new MarkFinder();
        document.accept(finder);
        return new Parsed(document, finder);
    }

    /** A text that was read, whose mentions still have to be judged. */
    final class Parsed {

        private final Node document;
        private final MarkFinder marks;

        private Parsed(Node document, MarkFinder marks) {
            this.document = document;
            this.marks = marks;
        }

        Set<String> handles() {
            return marks.handles();
        }

        Set<String> topics() {
            return marks.topics();
        }

        /**
         * @param names the names of those mentioned people who may read the text, by handle
         */
        String html(Map<String, String> names) {
            document.accept(new MarkLinker(names));
            return SAFE.sanitize(renderer.render(document)).strip();
        }
    }

    /** Shows an image as a link to it: nothing is loaded from elsewhere. */
    private record ImageAsLink(org.commonmark.renderer.html.HtmlNodeRendererContext context)
            implements org.commonmark.renderer.NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node node) {
            var writer = context.getWriter();
            String target = ((Image) node).getDestination();
            writer.tag("a", Map.of("href", context.urlSanitizer().sanitizeLinkUrl(target)));
            if (node.getFirstChild() == null) {
                writer.text(target);
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            writer.tag("/a");
        }
    }
}

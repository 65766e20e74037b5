package org.rounds.feed.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A link that a mention or a topic became, shown with its class. */
final class MarkLink extends Link {

    static final String MENTION = "rd-mention";
    static final String TOPIC = "rd-topic";

    private final String kind;

    MarkLink(String destination, String kind, String label) {
        super(destination, null);
        this.kind = kind;
        appendChild(new Text(label));
    }

    /** Writes these links, which the renderer of plain links does not know. */
    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(MarkLink.class);
        }

        @Override
        public void render(Node node) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", ((MarkLink) node).getDestination());
            attributes.put("class", ((MarkLink) node).kind);
            context.getWriter().tag("a", attributes);
            context.render(node.getFirstChild());
            context.getWriter().tag("/a");
        }
    }
}

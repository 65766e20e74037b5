package org.rounds.feed.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Turns the mentions and topics of a parsed text into links. */
final class MarkLinker extends AbstractVisitor {

    /** Where the application lives; the public contract fixes it. */
    private static final String ROOT = "/rounds";

    private final Map<String, String> names;
    private boolean inHeading;

    /**
     * @param names the names of those mentioned people who may read the text, by handle
     */
    MarkLinker(Map<String, String> names) {
        this.names = names;
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Node last = text;
        int done = 0;
        for (Marks.Mark mark : Marks.in(literal)) {
            Link link = link(mark);
            if (link != null) {
                last = append(last, new Text(literal.substring(done, mark.start())));
                last = append(last, link);
                done = mark.end();
            }
        }
        if (done > 0) {
            append(last, new Text(literal.substring(done)));
            text.unlink();
        }
    }

    private static Node append(Node after, Node node) {
        after.insertAfter(node);
        return node;
    }

    private Link link(Marks.Mark mark) {
        if (mark.topic() != null) {
            String address =
                    ROOT + "/topics/" + URLEncoder.encode(mark.topic(), StandardCharsets.UTF_8);
            return inHeading ? null : new MarkLink(address, MarkLink.TOPIC, "#" + mark.topic());
        }
        String name = names.get(mark.handle());
        return name == null
                ? null
                : new MarkLink(ROOT + "/people/" + mark.handle(), MarkLink.MENTION, "@" + name);
    }

    @Override
    public void visit(Heading heading) {
        inHeading = true;
        visitChildren(heading);
        inHeading = false;
    }

    @Override
    public void visit(Link link) {
        // A link stays as it was written.
    }

    @Override
    public void visit(Image image) {
        // An image's text stays as it was written.
    }
}

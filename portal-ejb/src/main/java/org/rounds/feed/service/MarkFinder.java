package org.rounds.feed.service;

import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * Collects whom a text mentions and what it is about. Code, links and images hold neither, headings
 * no topics.
 */
final class MarkFinder extends AbstractVisitor {

    private final Set<String> handles = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private boolean inHeading;

    Set<String> handles() {
        return handles;
    }

    Set<String> topics() {
        return topics;
    }

    @Override
    public void visit(Text text) {
        for (Marks.Mark mark : Marks.in(text.getLiteral())) {
            if (mark.handle() != null) {
                handles.add(mark.handle());
            } else if (!inHeading) {
                topics.add(mark.topic());
            }
        }
    }

    @Override
    public void visit(Heading heading) {
        inHeading = true;
        visitChildren(heading);
        inHeading = false;
    }

    @Override
    public void visit(Link link) {
        // A link's text is not searched.
    }

    @Override
    public void visit(Image image) {
        // An image's text is not searched.
    }
}

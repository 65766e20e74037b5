package org.rounds.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds texts in pages that do not come from a bundle. */
final class PageWords {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    /** The same in an expression of a template. */
    private static final Pattern SAID_THERE =
            Pattern.compile("\"(?:\\p{Lu}\\p{L}+|[^\"/?<>]*\\p{L} \\p{L}[^\"]*)\"");

    /** A quoted text of an expression that begins like a sentence or has a space. */
    private static final Pattern SAID =
            Pattern.compile("#\\{[^}]*'(?:\\p{Lu}\\p{L}+|[^'#/?]*\\p{L} \\p{L}[^']*)'[^}]*}");

    private static final Set<String> SPOKEN =
            Set.of(
                    "aria-label",
                    "title",
                    "placeholder",
                    "alt",
                    "label",
                    "itemLabel",
                    "summary",
                    "words",
                    "say");

    /** Library elements whose value is shown. */
    private static final Set<String> SHOWN = Set.of("commandButton", "outputLabel", "commandLink");

    private final List<String> found = new ArrayList<>();

    private PageWords() {}

    static List<String> of(Path page) {
        PageWords words = new PageWords();
        if (page.toString().endsWith(".jte")) {
            words.readTemplate(Sources.read(page));
            return words.found;
        }
        try {
            var builder = DocumentBuilderFactory.newInstance();
            builder.setNamespaceAware(true);
            words.read(builder.newDocumentBuilder().parse(page.toFile()).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(page.toString(), e);
        }
        return words.found;
    }

    private void readTemplate(String template) {
        TemplateText text = TemplateText.of(template);
        read(html(text.markup()));
        text.expressions().stream()
                .filter(said -> SAID_THERE.matcher(said).find())
                .forEach(found::add);
    }

    private static Element html(String markup) {
        return new W3CDom()
                .namespaceAware(false)
                .fromJsoup(Jsoup.parseBodyFragment(markup))
                .getDocumentElement();
    }

    private void read(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (isSpoken(element, attribute.getName())) {
                look(attribute.getValue());
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                read(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                look(child.getNodeValue());
            }
        }
    }

    private static boolean isSpoken(Element element, String attribute) {
        String name = attribute.replaceFirst("^pt:", "");
        return SPOKEN.contains(name)
                || name.equals("value") && SHOWN.contains(element.getLocalName());
    }

    private void look(String text) {
        boolean written = WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
        if (written || SAID.matcher(text).find()) {
            found.add(text.strip());
        }
    }
}

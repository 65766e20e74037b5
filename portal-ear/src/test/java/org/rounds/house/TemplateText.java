package org.rounds.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jte template, parted.
 *
 * @param markup its HTML without directives and expressions
 * @param expressions its expressions in Java
 */
record TemplateText(String markup, List<String> expressions) {

    /** Lines and words that write nothing. */
    private static final Pattern SILENT =
            Pattern.compile(
                    "(?s:<%--.*?--%>)|(?m:^@(?:import|param) .*$)|@(?:else|endif|endfor)\\b");

    private static final Pattern OPENING =
            Pattern.compile("@(?:if|elseif|for)\\(|@template[\\w.]+\\(|(?:!|\\$|\\$unsafe)\\{");

    static TemplateText of(String template) {
        StringBuilder markup = new StringBuilder();
        List<String> expressions = new ArrayList<>();
        read(SILENT.matcher(template).replaceAll(""), markup, expressions);
        return new TemplateText(markup.toString(), expressions);
    }

    private static void read(String text, StringBuilder markup, List<String> expressions) {
        Matcher opening = OPENING.matcher(text);
        int from = 0;
        while (opening.find(from)) {
            markup.append(text, from, opening.start());
            StringBuilder expression = new StringBuilder();
            from = skip(text, opening.end(), expression, markup, expressions);
            expressions.add(expression.toString());
        }
        markup.append(text.substring(from));
    }

    /** Reads up to the closing bracket; content between backticks is markup again. */
    private static int skip(
            String text,
            int start,
            StringBuilder expression,
            StringBuilder markup,
            List<String> expressions) {
        int depth = 1;
        int at = start;
        while (depth > 0) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '"') {
                end = text.indexOf('"', at + 1) + 1;
            } else if (c == '`') {
                end = text.indexOf('`', at + 1) + 1;
                read(text.substring(at + 1, end - 1), markup, expressions);
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            }
            if (c != '`' && depth > 0) {
                expression.append(text, at, end);
            }
            at = end;
        }
        return at;
    }
}

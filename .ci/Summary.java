import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Says what the tests of a whole run did: minutes by part, the slowest classes, and the counts. */
class Summary {

    private static final int SLOWEST = 12;

    record Suite(String name, int tests, int failed, int skipped, double seconds) {

        static Suite of(Path report) {
            try {
                Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(report.toFile()).getDocumentElement();
                return new Suite(
                        suite.getAttribute("name"),
                        number(suite, "tests"),
                        number(suite, "failures") + number(suite, "errors"),
                        number(suite, "skipped"),
                        Double.parseDouble(suite.getAttribute("time").replace(",", "")));
            } catch (Exception e) {
                throw new IllegalStateException("Cannot read " + report, e);
            }
        }

        private static int number(Element suite, String name) {
            return Integer.parseInt(suite.getAttribute(name));
        }

        String part() {
            String room = name.replaceFirst("^org\\.rounds\\.", "").replaceFirst("\\..*", "");
            return switch (room) {
                case "archive" -> "archives and killed imports";
                case "inserver" -> "services inside a server";
                case "journey" -> "browser";
                case "rights", "contract" -> "rights and contract";
                case "server" -> "servers: " + name.replaceFirst(".*\\.(\\w+)ST.*", "$1");
                default -> name.endsWith("Test") ? "plain" : "services on both databases";
            };
        }

        int passed() {
            return tests - failed - skipped;
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Suite> suites = suites();
        Map<String, List<Suite>> parts = new TreeMap<>();
        suites.forEach(suite -> parts.computeIfAbsent(suite.part(), it -> new ArrayList<>()).add(suite));
        System.out.println("\nMinutes by part (parts run side by side)");
        parts.forEach((part, its) -> print(seconds(its) / 60, "min", part, its));
        System.out.println("\nThe slowest classes");
        suites.stream().sorted(Comparator.comparingDouble(Suite::seconds).reversed()).limit(SLOWEST)
                .forEach(suite -> print(suite.seconds(), "s  ", suite.name(), List.of(suite)));
        System.out.printf(
                "%n%d passed, %d failed, %d skipped%n",
                suites.stream().mapToInt(Suite::passed).sum(),
                suites.stream().mapToInt(Suite::failed).sum(),
                suites.stream().mapToInt(Suite::skipped).sum());
    }

    private static void print(double time, String unit, String what, List<Suite> suites) {
        int tests = suites.stream().mapToInt(Suite::tests).sum();
        System.out.printf(Locale.ROOT, "%7.1f %s %-45s %5d tests%n", time, unit, what, tests);
    }

    private static double seconds(List<Suite> suites) {
        return suites.stream().mapToDouble(Suite::seconds).sum();
    }

    private static List<Suite> suites() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("."), 4)) {
            return files.filter(file -> file.toString().matches(
                            "\\./portal-\\w+/target/(surefire|failsafe)-reports/TEST-.*\\.xml"))
                    .map(Suite::of)
                    .filter(suite -> !suite.name().startsWith("org.rounds.gate."))
                    .toList();
        }
    }
}

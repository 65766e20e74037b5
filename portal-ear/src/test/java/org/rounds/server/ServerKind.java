package org.rounds.server;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The application servers that must run the same EAR. */
enum ServerKind {
    OPEN_LIBERTY(OpenLiberty::new),
    WILDFLY(WildFly::new),
    PAYARA(Payara::new);

    private final Supplier<AppServer> maker;

    ServerKind(Supplier<AppServer> maker) {
        this.maker = maker;
    }

    AppServer make() {
        return maker.get();
    }

    /**
     * Those named in the system property {@code rounds.servers}; without it Open Liberty and
     * WildFly.
     */
    static Stream<ServerKind> wanted() {
        String names = System.getProperty("rounds.servers", "OPEN_LIBERTY,WILDFLY");
        return Stream.of(values())
                .filter(
                        kind ->
                                names.isBlank()
                                        || names.toUpperCase(Locale.ROOT).contains(kind.name()));
    }
}

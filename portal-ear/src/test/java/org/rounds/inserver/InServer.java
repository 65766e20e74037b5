package org.rounds.inserver;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application built by Maven, with an additional web module in which the tests run, so that
 * neither the portal's filters nor its authentication are between them and the services.
 */
final class InServer {

    private static final File EAR = new File("target/rounds.ear");
    private static final File BINDINGS = new File("src/test/inserver/ibm-application-bnd.xml");
    private static final String DESCRIPTOR = "application.xml";
    private static final String NEXT = "<library-directory>";
    private static final String MODULE =
            "<module><web><web-uri>inserver.war</web-uri>"
                    + "<context-root>/inserver</context-root></web></module>";

    private InServer() {}

    static EnterpriseArchive application() {
        EnterpriseArchive ear =
                ShrinkWrap.create(ZipImporter.class, "rounds.ear")
                        .importFrom(EAR)
                        .as(EnterpriseArchive.class);
        String modules = read(ear).replace(NEXT, MODULE + NEXT);
        ear.delete("META-INF/" + DESCRIPTOR);
        return ear.addAsManifestResource(new StringAsset(modules), DESCRIPTOR)
                .addAsManifestResource(BINDINGS, BINDINGS.getName())
                .addAsModule(Testable.archiveToTest(tests()));
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "inserver.war")
                .addPackage(InServer.class.getPackage())
                .addAsLibrary(jarOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static String read(EnterpriseArchive ear) {
        try {
            byte[] bytes = ear.get("META-INF/" + DESCRIPTOR).getAsset().openStream().readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}

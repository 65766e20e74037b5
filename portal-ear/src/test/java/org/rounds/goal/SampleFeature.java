package org.rounds.goal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.tools.ToolProvider;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.container.ClassContainer;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.rounds.goal.service.GoalService;
import org.rounds.goal.web.GoalsView;

/**
 * Puts goals into the application as Maven built it, in the way of every feature: a migration in
 * the model, services in the EJB module, a page, a template and texts in the web module.
 */
public final class SampleFeature {

    private static final Path FILES = Path.of("src", "test", "goal");
    private static final String MIGRATION = "V900__goal.sql";

    private SampleFeature() {}

    /**
     * Writes an application with goals.
     *
     * @param product the EAR without them
     * @param target the file to write
     */
    public static void addTo(Path product, Path target) {
        EnterpriseArchive ear =
                ShrinkWrap.create(ZipImporter.class, "sample.ear")
                        .importFrom(product.toFile())
                        .as(EnterpriseArchive.class);
        change(ear, ".*/org.rounds-portal-model-[^/]*", JavaArchive.class, SampleFeature::model);
        change(ear, "/org.rounds-portal-ejb-[^/]*", JavaArchive.class, SampleFeature::services);
        change(ear, "/org.rounds-portal-web-[^/]*", WebArchive.class, SampleFeature::pages);
        ear.as(ZipExporter.class).exportTo(target.toFile(), true);
    }

    private static <T extends Archive<T>> void change(
            EnterpriseArchive ear, String name, Class<T> type, Consumer<T> addition) {
        ArchivePath path = ear.getContent(Filters.include(name)).keySet().iterator().next();
        T module =
                ShrinkWrap.create(ZipImporter.class, path.get().substring(1).replaceAll(".*/", ""))
                        .importFrom(ear.get(path).getAsset().openStream())
                        .as(type);
        addition.accept(module);
        ear.delete(path);
        ear.add(module, path.getParent(), ZipExporter.class);
    }

    private static void model(JavaArchive module) {
        module.addAsResource(
                FILES.resolve("migration").resolve(MIGRATION).toFile(),
                "db/migration/common/" + MIGRATION);
    }

    private static void services(JavaArchive module) {
        feature(module, GoalService.class);
    }

    private static void pages(WebArchive module) {
        feature(module, GoalsView.class);
        module.merge(
                ShrinkWrap.create(ExplodedImporter.class)
                        .importDirectory(card())
                        .as(WebArchive.class),
                "WEB-INF/classes");
        module.merge(
                ShrinkWrap.create(ExplodedImporter.class)
                        .importDirectory(new File(FILES.toFile(), "webapp"))
                        .as(WebArchive.class),
                ArchivePaths.root());
    }

    /** Compiles what needs classes of the WAR, which no test has on its class path. */
    private static File card() {
        try {
            Path target = Files.createTempDirectory("goal");
            String path = System.getProperty("java.class.path");
            Path source = FILES.resolve("java/org/rounds/goal/web/GoalCard.java");
            int status =
                    ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-proc:none",
                                    "-cp",
                                    path + File.pathSeparator + "../portal-web/target/classes",
                                    "-d",
                                    target.toString(),
                                    source.toString());
            if (status != 0) {
                throw new IllegalStateException(source + " does not compile");
            }
            return target.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void feature(ClassContainer<?> module, Class<?> first) {
        module.addPackage(first.getPackage());
    }
}

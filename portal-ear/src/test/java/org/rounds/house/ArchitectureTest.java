package org.rounds.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rules of the architecture (docs/adr/0001), checked against the compiled classes of all modules.
 */
class ArchitectureTest {

    /** Stores: classes that read and write tables without the name of a repository. */
    private static final String STORES =
            "Rows|Sql|Backend|Activities|ActivityCards|LinkPreviews|Polls|Streams|Timeline";

    /** The packages of the service layer. */
    private static final String[] SERVICES = {
        "..service..", "..spi..", "..shared.replay..", "..shared.sql..", "..shared.text.."
    };

    /** The packages of the web layer. */
    private static final String[] PAGES = {"..web..", "..shared.json..", "..shared.page.."};

    private static final int SERVICE_INJECTIONS = 8;
    private static final int VIEW_INJECTIONS = 3;

    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(each -> !each.contains("/org/rounds/templates/"))
                    .importPaths(
                            Path.of("../portal-model/target/classes"),
                            Path.of("../portal-ejb/target/classes"),
                            Path.of("../portal-web/target/classes"));

    /** Other types would be written in the server's format: ids as numbers, without null. */
    @Test
    void resourcesAnswerWithRecords() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(
                        assignableTo(Record.class).or(type(Response.class)).or(type(void.class)))
                .check(ALL);
    }

    @Test
    void theModulesAreHere() {
        assertThat(ALL.size()).isGreaterThan(150);
    }

    @Test
    void layersPointDown() {
        rule(
                noClasses()
                        .that()
                        .resideInAPackage("..model..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(union(SERVICES, PAGES)));
        rule(
                noClasses()
                        .that()
                        .resideInAnyPackage(SERVICES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(PAGES));
    }

    @Test
    void entityManagersAreForRepositoriesAndQueries() {
        rule(
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Repository")
                        .and()
                        .haveSimpleNameNotEndingWith("Queries")
                        .and()
                        .haveSimpleNameNotEndingWith("Lookup")
                        .and()
                        .haveNameNotMatching(
                                "org\\.rounds\\..*\\.(?:service|sql)\\.(" + STORES + ")")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class));
    }

    @Test
    void repositoriesStayInTheirPackage() {
        rule(
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Repository")
                        .and()
                        .doNotHaveModifier(JavaModifier.ABSTRACT)
                        .should()
                        .bePackagePrivate());
    }

    @Test
    void everyServiceNamesItsRoles() {
        rule(
                classes()
                        .that()
                        .areAnnotatedWith(Stateless.class)
                        .should()
                        .beAnnotatedWith(RolesAllowed.class));
        rule(
                classes()
                        .that()
                        .areAnnotatedWith(Stateless.class)
                        .should()
                        .haveSimpleNameEndingWith("Service"));
        rule(
                classes()
                        .that()
                        .areAnnotatedWith(Singleton.class)
                        .should()
                        .beAnnotatedWith(PermitAll.class));
    }

    @Test
    void entitiesStayBehindServices() {
        rule(
                noClasses()
                        .that()
                        .resideInAnyPackage(PAGES)
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Entity.class));
    }

    @Test
    void intakesAreForJobs() {
        rule(
                noClasses()
                        .that()
                        .resideInAnyPackage(PAGES)
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Intake"));
    }

    @Test
    void namedBeansAreViews() {
        rule(
                classes()
                        .that()
                        .areAnnotatedWith(Named.class)
                        .should()
                        .haveSimpleNameEndingWith("View"));
    }

    /** Transactions belong to services. */
    @Test
    void pagesBeginNoTransactions() {
        rule(
                noClasses()
                        .that()
                        .resideInAnyPackage(PAGES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.transaction.."));
    }

    @Test
    void classesNeedFewOthers() {
        assertThat(
                        ALL.stream()
                                .filter(each -> injections(each) > mostInjections(each))
                                .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    private static int mostInjections(JavaClass each) {
        return each.getSimpleName().endsWith("View") ? VIEW_INJECTIONS : SERVICE_INJECTIONS;
    }

    private static long injections(JavaClass each) {
        return each.getFields().stream()
                .filter(field -> field.isAnnotatedWith(Inject.class))
                .count();
    }

    @Test
    void timeComesFromTheClock() {
        rule(
                noClasses()
                        .that()
                        .doNotHaveSimpleName("MillisecondClock")
                        .should()
                        .callMethod(System.class, "currentTimeMillis"));
        rule(noClasses().should().callMethod(Instant.class, "now"));
    }

    @Test
    void nobodySearchesForTheJsonProviderAtEveryCall() {
        rule(noClasses().should().dependOnClassesThat().areAssignableTo(Json.class));
    }

    @Test
    void namesSayWhatThingsAre() {
        for (String word : Set.of("Impl", "Manager", "Helper", "Util", "Utils", "DTO", "Base")) {
            rule(
                    noClasses()
                            .that(resideInAPackage("org.rounds.."))
                            .should()
                            .haveSimpleNameEndingWith(word));
        }
    }

    private static void rule(ArchRule rule) {
        rule.check(ALL);
    }

    private static String[] union(String[] some, String[] more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}

package org.rounds.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.imports.service.ImportService;
import org.rounds.imports.service.ImportState;
import org.rounds.operation.service.DatabasePulse;
import org.rounds.people.service.EditProfile;
import org.rounds.people.service.Me;
import org.rounds.people.service.MeService;
import org.rounds.people.service.PersonService;
import org.rounds.posting.service.ActivityService;
import org.rounds.posting.service.PostActivity;
import org.rounds.posting.service.PostActivity.KindFields;
import org.rounds.posting.service.PostActivity.Place;
import org.rounds.posting.service.PostActivity.Sending;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.NodeLease;
import org.rounds.workspace.service.OpenWorkspace;
import org.rounds.workspace.service.WorkspaceService;

/** Container services: injection, schema, entities, timers, validation. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    private static final long PATIENCE_MILLIS = 60_000;
    private static final int MIGRATIONS = 7;

    @Inject private BeanManager beans;
    @Inject private Clock clock;
    @Inject private IdMint ids;
    @Inject private NodeLease node;
    @Inject private DatabasePulse pulse;
    @Inject private WorkspaceService rooms;
    @Inject private ActivityService activities;
    @Inject private PersonService people;
    @Inject private MeService me;
    @Inject private ImportService imports;
    @Inject private Ledger ledger;
    @Inject private Entities entities;
    @Inject private Nora nora;
    @Inject private Ada ada;

    @Deployment
    static EnterpriseArchive application() {
        return InServer.application();
    }

    @Test
    void theSchemaWasBroughtUpToDateAtTheStart() throws Exception {
        String history = "select count(*) from flyway_schema_history where success = ?";
        assertThat(ledger.number(history, true)).isGreaterThanOrEqualTo(MIGRATIONS);
        assertThat(ledger.number(history, false)).isZero();
        assertThat(pulse.answers()).isTrue();
    }

    @Test
    void theDemoHospitalIsFilledOnceHoweverOftenTheApplicationStarts() throws Exception {
        String named = "select count(*) from %s where %s = ?";
        assertThat(ledger.number(named.formatted("person", "handle"), "nora.nurse")).isOne();
        assertThat(ledger.number(named.formatted("workspace", "slug"), "sepsis-bundle")).isOne();
    }

    @Test
    void thePeopleOfTheDemoHaveBeenNotifiedAtTheTimesOfItsPosts() throws Exception {
        String inbox =
                "select %s from notification n join person p on p.id = n.person_id where p.handle = ?";
        long day = TimeOrderedId.firstOf(Instant.EPOCH.plus(Duration.ofDays(1)));
        for (String each :
                List.of("nora.nurse", "paul.physician", "lia.liaison", "carl.community")) {
            assertThat(ledger.number(inbox.formatted("count(*)"), each)).as(each).isGreaterThan(3);
            assertThat(ledger.number(inbox.formatted("count(distinct n.reason)"), each))
                    .as(each)
                    .isGreaterThan(2);
            assertThat(ledger.number(inbox.formatted("max(n.id) - min(n.id)"), each))
                    .as(each)
                    .isGreaterThan(day);
            assertThat(ledger.number(inbox.formatted("count(*)") + " and n.unread = true", each))
                    .as(each)
                    .isPositive();
        }
        assertThat(ledger.number("select count(*) from mail")).isZero();
    }

    @Test
    void thisNodeHoldsALeaseAndMakesIds() throws Exception {
        String leases = "select count(*) from node_lease where holder = ? and leased_until > ?";
        assertThat(ledger.number(leases, node.holder(), clock.millis())).isOne();
        assertThat(ids.next()).isLessThan(ids.next());
    }

    @Test
    void theInjectedClockTellsWholeMillisecondsInUtc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
    }

    @Test
    void hiddenBeansAreInjectedIntoPublicServices() {
        List<String> hidden =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(bean -> (Class<?>) bean.getBeanClass())
                        .filter(type -> type.getPackageName().startsWith("org.rounds"))
                        .filter(type -> !Modifier.isPublic(type.getModifiers()))
                        .map(Class::getSimpleName)
                        .toList();
        assertThat(hidden)
                .contains(
                        "WorkspaceGuard", "MuteRepository", "RelevanceQueries", "AuditRepository");
    }

    @Test
    void entitiesAreMappedByTheServersProvider() {
        assertThat(entities.provider()).startsWith("org.eclipse.persistence.");
    }

    @Test
    void noEntityOutlivesItsTransaction() throws Exception {
        long id = nora.call(me::me).person().id();
        assertThat(entities.isKeptAfterLoading(id)).isFalse();
    }

    @Test
    void whatAnotherNodeChangedIsSeenAtOnce() throws Exception {
        nora.call(() -> me.prefer(new Me.Preferences("en", "light", false)));
        ledger.changeOutside(
                "update person set theme = 'dark', version = version + 1 where handle = ?",
                "nora.nurse");
        assertThat(nora.call(me::me).theme()).isEqualTo("dark");
        nora.call(() -> me.prefer(new Me.Preferences("de", "dark", false)));
        assertThat(nora.call(me::me).language()).isEqualTo("de");
    }

    @Test
    void aLineOfTheAuditTrailCanNeitherBeChangedNorRemoved() {
        for (String change :
                List.of(
                        "update audit_entry set detail = 'nothing happened'",
                        "delete from audit_entry",
                        "truncate table audit_entry")) {
            assertThat(catchThrowable(() -> ledger.changeOutside(change)))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aTimerTakesUpAQueuedImportWithoutAnyCaller() throws Exception {
        String staff = "userName,givenName,familyName\nina.server,Ina,Server\n";
        InputStream file = new ByteArrayInputStream(staff.getBytes(StandardCharsets.UTF_8));
        long id = ada.call(() -> imports.start("staff-csv", false, "staff.csv", file)).id();
        ImportState state = ada.call(() -> imports.get(id));
        long deadline = clock.millis() + PATIENCE_MILLIS;
        while (state.isOpen() && clock.millis() < deadline) {
            Thread.sleep(100);
            state = ada.call(() -> imports.get(id));
        }
        assertThat(state.status()).isEqualTo("done");
        assertThat(nora.call(() -> people.get("ina.server")).names().familyName())
                .isEqualTo("Server");
    }

    @Test
    void aBrokenCommandIsRefusedByFieldAndMessageKey() {
        OpenWorkspace wish = new OpenWorkspace(" ", "secret", "x".repeat(501), "Not A Slug");
        assertThat(violations(nora.refusal(() -> rooms.open(wish))))
                .containsEntry("open.wish.name", "invalid.required")
                .containsEntry("open.wish.visibility", "invalid.visibility")
                .containsEntry("open.wish.purpose", "invalid.too-long")
                .containsEntry("open.wish.slug", "invalid.slug");
    }

    @Test
    void aBrokenElementOfAListIsFoundToo() {
        EditProfile change = new EditProfile(null, List.of("en", "no language"));
        assertThat(violations(nora.refusal(() -> people.edit("nora.nurse", 1, change))))
                .containsValue("invalid.language");
    }

    @Test
    void aBrokenCommandStoresNothing() throws Exception {
        long before = ledger.number("select count(*) from activity");
        nora.refusal(() -> activities.post(wish("rumour", "Text")));
        assertThat(ledger.number("select count(*) from activity")).isEqualTo(before);
    }

    @Test
    void aTextThatTheGateRefusesIsInvalid() {
        PostActivity wish = wish("post", " \n ");
        assertThat(nora.refusal(() -> activities.post(wish)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        it -> assertThat(it.errors().get(0).key()).isEqualTo("invalid.required"));
    }

    private static PostActivity wish(String kind, String text) {
        return new PostActivity(
                kind, text, Place.EVERYONE, KindFields.NONE, List.of(), Sending.NOW);
    }

    private static Map<String, String> violations(Throwable refusal) {
        assertThat(refusal).isInstanceOf(ConstraintViolationException.class);
        return ((ConstraintViolationException) refusal)
                .getConstraintViolations().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.getPropertyPath().toString(),
                                        ConstraintViolation::getMessage));
    }
}

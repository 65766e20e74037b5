package org.rounds.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.imports.service.ImportService;
import org.rounds.inserver.Services.Entrance;
import org.rounds.people.service.Me;
import org.rounds.people.service.MeService;
import org.rounds.shared.error.Unauthenticated;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.CallerMemo;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** The container enforces the roles of services, and tells services who calls. */
@ExtendWith(ArquillianExtension.class)
class AccessIT {

    private static final int KNOWN_ENTRANCES = 45;

    @Inject private Services services;
    @Inject private MeService me;
    @Inject private ImportService imports;
    @Inject private Callers callers;
    @Inject private CallerMemo memo;
    @Inject private Nora nora;
    @Inject private Ada ada;
    @Inject private Gus gus;
    @Inject private Visitor visitor;
    @Inject private Operator operator;
    @Inject private Dan dan;

    @Deployment
    static EnterpriseArchive application() {
        return InServer.application();
    }

    @Test
    void everyPublicMethodOfEveryServiceNamesItsRoles() {
        assertThat(services.entrances())
                .hasSizeGreaterThanOrEqualTo(KNOWN_ENTRANCES)
                .allSatisfy(entrance -> assertThat(entrance.roles()).isNotEmpty());
    }

    @Test
    void nobodyGetsIntoAnyService() {
        for (Entrance entrance : services.entrances()) {
            assertThat(catchThrowable(entrance::knock))
                    .as("%s for nobody", entrance)
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void aUserWithoutAnyGroupGetsIntoNoService() {
        assertThat(closedTo(visitor, Set.of())).hasSize(services.entrances().size());
    }

    @Test
    void aGuestIsKeptOutOfWhatIsForStaffOrAdministrators() {
        assertThat(closedTo(gus, Set.of(Roles.GUEST)))
                .contains("WorkspaceService.open", "ImportService.start");
    }

    @Test
    void staffAreKeptOutOfWhatIsForAdministrators() {
        assertThat(closedTo(nora, Set.of(Roles.STAFF)))
                .contains("ImportService.start", "ImportService.stop", "ImportService.list");
    }

    @Test
    void theRoleOfAdministratorsAloneOpensNoContent() {
        assertThat(closedTo(operator, Set.of(Roles.ADMIN)))
                .contains("FeedService.read", "WorkspaceService.get", "PersonService.get");
    }

    @Test
    void anAdministratorWhoIsStaffIsKeptOutOfPurgingAlone() {
        assertThat(closedTo(ada, Set.of(Roles.STAFF, Roles.ADMIN)))
                .containsExactlyInAnyOrder(
                        "PurgeService.get", "PurgeService.list", "PurgeService.purge");
    }

    @Test
    void aServiceSeesThePersonBehindTheContainersCaller() throws Exception {
        Me seen = nora.call(me::me);
        assertThat(seen.person().handle()).isEqualTo("nora.nurse");
        assertThat(seen.staff()).isTrue();
        assertThat(seen.admin()).isFalse();
    }

    @Test
    void groupsOfTheRegistryMakeAnAdministrator() throws Exception {
        assertThat(ada.call(me::me).admin()).isTrue();
        assertThat(ada.call(() -> imports.list(20, null)).items()).isNotNull();
    }

    @Test
    void aGuestIsNoStaff() throws Exception {
        assertThat(gus.call(me::me).staff()).isFalse();
    }

    @Test
    void twoCallersInOneRequestAreNotMistakenForEachOther() throws Exception {
        assertThat(nora.call(me::me).person().handle()).isEqualTo("nora.nurse");
        assertThat(ada.call(me::me).person().handle()).isEqualTo("ada.admin");
        assertThat(nora.call(me::me).person().handle()).isEqualTo("nora.nurse");
    }

    @Test
    void whoeverWasDeactivatedIsRefusedAlthoughTheRegistryStillKnowsThem() {
        assertThat(dan.refusal(me::me)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void anAdministratorWhoIsNoPersonIsRefusedBehindTheRoleToo() {
        byte[] header = "userName,givenName,familyName\n".getBytes(StandardCharsets.UTF_8);
        InputStream file = new ByteArrayInputStream(header);
        assertThat(operator.refusal(() -> imports.start("staff-csv", true, "staff.csv", file)))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void whatIsRememberedOfSomebodyElseIsNotBelieved() throws Exception {
        memo.remember(new Caller(1, "ada.admin", "Ada", true, Set.of(Roles.ADMIN)));
        Me seen = nora.call(me::me);
        assertThat(seen.person().handle()).isEqualTo("nora.nurse");
        assertThat(seen.admin()).isFalse();
    }

    @Test
    void whoWasRememberedForThisRequestIsNotLookedUpAgain() throws Exception {
        long somebody = ada.call(me::me).person().id();
        memo.remember(new Caller(somebody, "nora.nurse", "Nora", true, Set.of()));
        assertThat(nora.call(me::me).person().handle()).isEqualTo("ada.admin");
    }

    @Test
    void outsideOfEveryCallThereIsNobody() {
        assertThat(catchThrowable(callers::current)).isInstanceOf(Unauthenticated.class);
    }

    private List<String> closedTo(Persona persona, Set<String> roles) {
        List<Entrance> closed =
                services.entrances().stream().filter(it -> it.isClosedTo(roles)).toList();
        for (Entrance entrance : closed) {
            assertThat(persona.refusal(entrance::knock))
                    .as("%s for %s", entrance, roles)
                    .isInstanceOf(EJBAccessException.class);
        }
        return closed.stream().map(Entrance::toString).toList();
    }
}

package org.rounds.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.AddressBlock;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.shared.service.Setting;

/**
 * Which browsers of the caller get push messages: their own ones, never a computer in one of the
 * networks of {@code ROUNDS_SHARED_NETWORKS}.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class PushService {

    @Inject private Callers callers;
    @Inject private PushRepository pushes;

    /**
     * The key by which browsers know this server (VAPID, RFC 8292), 65 bytes in base64url; null
     * where nothing is pushed, or not to there.
     *
     * @param from address of the caller's computer
     */
    public String key(String from) {
        callers.current();
        return PushSender.isAtWork() && !isShared(from)
                ? Setting.ROUNDS_PUSH_PUBLIC_KEY.text()
                : null;
    }

    /** The caller's browsers, the newest first. */
    public List<PushDevice> list() {
        return pushes.devices(callers.current().personId());
    }

    /**
     * Lets messages come to a browser. What came there for somebody else does no longer.
     *
     * @param from address of the computer
     * @throws NotFound if nothing is pushed
     * @throws NotAllowed if the computer is shared
     */
    public PushDevice add(@Valid AddPushDevice wish, String from) {
        long me = callers.current().personId();
        if (!PushSender.isAtWork()) {
            throw new NotFound("problem.no-push");
        }
        if (isShared(from)) {
            throw new NotAllowed("problem.shared-computer");
        }
        return pushes.add(me, wish);
    }

    /**
     * Lets no more come there.
     *
     * @throws NotFound if the caller has no such browser
     */
    public void remove(long id) {
        if (!pushes.remove(callers.current().personId(), id)) {
            throw new NotFound("problem.no-such-device");
        }
    }

    private static boolean isShared(String from) {
        InetAddress address = AddressBlock.literal(from);
        return Stream.of(Setting.ROUNDS_SHARED_NETWORKS.text().split("[,\\s]+"))
                .filter(block -> !block.isEmpty())
                .anyMatch(block -> AddressBlock.of(block).holds(address));
    }
}

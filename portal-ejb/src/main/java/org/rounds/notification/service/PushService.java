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
 * Push devices of the caller. Computers in the networks of {@code ROUNDS_SHARED_NETWORKS} cannot be
 * registered.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class PushService {

    @Inject private Callers callers;
    @Inject private PushRepository pushes;

    /**
     * The server's public key (VAPID, RFC 8292), 65 bytes in base64url; null if push is off, or not
     * permitted for that computer.
     *
     * @param from client address
     */
    public String key(String from) {
        callers.current();
        return PushSender.isAtWork() && !isShared(from)
                ? Setting.ROUNDS_PUSH_PUBLIC_KEY.text()
                : null;
    }

    /** The caller's devices, newest first. */
    public List<PushDevice> list() {
        return pushes.devices(callers.current().personId());
    }

    /**
     * Registers a browser. A registration of the same browser by another person is removed.
     *
     * @param from client address
     * @throws NotFound if push is off
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
     * Removes a device.
     *
     * @throws NotFound if the caller has no such device
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
                .anyMatch(block -> AddressBlock.of(block).contains(address));
    }
}

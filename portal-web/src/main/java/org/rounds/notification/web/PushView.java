package org.rounds.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.notification.service.PushDevice;
import org.rounds.notification.service.PushService;

/** Push messages on the person's devices. */
@Named
@RequestScoped
public class PushView {

    @Inject private PushService service;
    @Inject private HttpServletRequest request;

    private String key;
    private List<PushDevice> devices;

    @PostConstruct
    void load() {
        key = service.key(request.getRemoteAddr());
        devices = service.list();
    }

    /** The server's public key; null if push is not available. */
    public String getKey() {
        return key;
    }

    public List<PushDevice> getDevices() {
        return devices;
    }
}

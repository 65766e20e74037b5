package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Enabled modules, read from {@code ROUNDS_MODULES} when the application starts. */
@ApplicationScoped
public class Modules {

    private Set<PortalModule> on;

    @PostConstruct
    void read() {
        on = PortalModule.named(Setting.ROUNDS_MODULES.text());
    }

    /** Disabled modules. */
    public List<PortalModule> off() {
        return Arrays.stream(PortalModule.values()).filter(each -> !on.contains(each)).toList();
    }

    /** Whether each module is enabled, by name. */
    public Map<String, Boolean> byWord() {
        return Arrays.stream(PortalModule.values())
                .collect(Collectors.toMap(PortalModule::word, on::contains));
    }
}

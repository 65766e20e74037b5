package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which modules are on, as {@code ROUNDS_MODULES} said when the application started. */
@ApplicationScoped
public class Modules {

    private Set<PortalModule> on;

    @PostConstruct
    void read() {
        on = PortalModule.named(Setting.ROUNDS_MODULES.text());
    }

    /** Those that are off. */
    public List<PortalModule> off() {
        return Arrays.stream(PortalModule.values()).filter(each -> !on.contains(each)).toList();
    }

    /** Whether each module is on, by its word. */
    public Map<String, Boolean> byWord() {
        return Arrays.stream(PortalModule.values())
                .collect(Collectors.toMap(PortalModule::word, on::contains));
    }
}

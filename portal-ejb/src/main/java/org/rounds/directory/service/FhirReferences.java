package org.rounds.directory.service;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves references within a Bundle to keys. An absolute URL can name a resource of the Bundle
 * that has an id but no URL; a contained resource is named by its identifier.
 */
final class FhirReferences {

    private final Set<String> withoutAddress = new HashSet<>();

    FhirReferences(FhirBundle bundle) {
        bundle.forEach(
                entry -> {
                    String id = entry.resource().text("id");
                    if (id != null && entry.fullUrl() == null) {
                        withoutAddress.add(entry.type() + "/" + id);
                    }
                });
    }

    /**
     * The key of a Reference of an entry.
     *
     * @param type the only permitted resource type
     * @return empty if the reference is unsupported
     */
    Optional<String> key(FhirEntry entry, FhirElement reference, String type) {
        String literal = reference.text("reference");
        if (literal != null && literal.startsWith("#")) {
            return contained(entry, literal.substring(1), type);
        }
        return FhirKeys.reference(reference, type).map(this::inThisBundle);
    }

    private String inThisBundle(String key) {
        String[] parts = key.split("/");
        boolean absolute = key.startsWith("http") && !key.contains("?");
        String relative = absolute ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : key;
        return absolute && withoutAddress.contains(relative) ? relative : key;
    }

    private static Optional<String> contained(FhirEntry entry, String id, String type) {
        return entry.resource().elements("contained").stream()
                .filter(resource -> id.equals(resource.text("id")))
                .filter(resource -> type.equals(resource.text("resourceType")))
                .flatMap(resource -> resource.elements("identifier").stream())
                .filter(identifier -> identifier.text("value") != null)
                .map(
                        identifier ->
                                FhirKeys.identifier(
                                        type, identifier.text("system"), identifier.text("value")))
                .findFirst();
    }
}

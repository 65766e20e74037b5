package org.rounds.imports.web;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.rounds.shared.json.FlatSchemas;

/**
 * Shows {@link ImportAnswer} in OpenAPI as JSON has it. Servers without MicroProfile never load
 * this class.
 */
public final class ImportSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        FlatSchemas.flatten(api, ImportAnswer.class);
    }
}

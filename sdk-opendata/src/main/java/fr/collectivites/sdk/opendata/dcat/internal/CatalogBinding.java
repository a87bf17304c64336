package fr.collectivites.sdk.opendata.dcat.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.collectivites.sdk.core.catalog.Catalog;
import java.util.Map;

/** Makes a catalogue of the members that its JSON form has: fields may be absent and hold any text. */
public final class CatalogBinding {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private CatalogBinding() {}

    /**
     * The catalogue.
     *
     * @throws IllegalArgumentException if a member has a shape that its field cannot hold
     */
    public static Catalog catalog(Map<String, Object> members) {
        return MAPPER.convertValue(members, Catalog.class);
    }
}

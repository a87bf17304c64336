package fr.collectivites.sdk.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Invented needs of invented services. */
final class Needs {

    /** The CC du Quercy Caussadais. */
    static final String OWNER = "248200057";

    /** The CC des Deux Rives, which has communes in other départements. */
    static final String OTHER = "248200016";

    private Needs() {}

    static ObjectNode need(String title) {
        ObjectNode need = new ObjectMapper().createObjectNode();
        need.put("title", title);
        need.put("description", "Le service demande depuis deux ans de quoi accueillir le public : " + title + ".");
        need.put("theme", "INFRASTRUCTURE");
        need.putObject("owner").put("siren", OWNER).put("kind", "EPCI").put("name", "CC du Quercy Caussadais");
        need.putArray("perimeters").addObject().put("kind", "EPCI").put("code", OWNER);
        need.putObject("submitter").put("role", "DGS_DSI");
        need.put("visibility", "PUBLIC");
        need.put("urgency", 3).put("impact", 2);
        return need;
    }
}

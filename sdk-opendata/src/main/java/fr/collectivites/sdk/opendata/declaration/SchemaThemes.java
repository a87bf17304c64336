package fr.collectivites.sdk.opendata.declaration;

import fr.collectivites.sdk.core.catalog.Theme;
import java.util.List;
import java.util.Map;

/** The themes of data under a national schema, where the declaration names none. A choice of ours: no list says so. */
final class SchemaThemes {

    private static final Map<String, List<Theme>> THEMES = Map.ofEntries(
            Map.entry("scdl/deliberations", List.of(Theme.GOVERNMENT)),
            Map.entry("scdl/catalogue", List.of(Theme.GOVERNMENT)),
            Map.entry("etalab/schema-hautes-remunerations", List.of(Theme.GOVERNMENT)),
            Map.entry("scdl/subventions", List.of(Theme.GOVERNMENT, Theme.ECONOMY)),
            Map.entry("scdl/budget", List.of(Theme.GOVERNMENT, Theme.ECONOMY)),
            Map.entry("139bercy/format-commande-publique", List.of(Theme.GOVERNMENT, Theme.ECONOMY)),
            Map.entry("scdl/equipements", List.of(Theme.REGIONS)),
            Map.entry("etalab/schema-bal", List.of(Theme.REGIONS)),
            Map.entry("scdl/prenoms", List.of(Theme.SOCIETY)),
            Map.entry("LaMednum/standard-mediation-num", List.of(Theme.SOCIETY, Theme.EDUCATION)),
            Map.entry("scdl/menus-collectifs", List.of(Theme.EDUCATION, Theme.HEALTH)),
            Map.entry("scdl/plats-menus-collectifs", List.of(Theme.EDUCATION, Theme.HEALTH)),
            Map.entry("etalab/schema-irve-statique", List.of(Theme.TRANSPORT, Theme.ENERGY)),
            Map.entry("etalab/schema-irve-dynamique", List.of(Theme.TRANSPORT, Theme.ENERGY)),
            Map.entry("etalab/schema-stationnement", List.of(Theme.TRANSPORT)),
            Map.entry("etalab/schema-stationnement-cyclable", List.of(Theme.TRANSPORT)),
            Map.entry("etalab/schema-lieux-covoiturage", List.of(Theme.TRANSPORT)),
            Map.entry("atlasante/schema-dae", List.of(Theme.HEALTH)));

    private SchemaThemes() {}

    static List<Theme> of(String schema) {
        return THEMES.getOrDefault(schema, List.of());
    }
}

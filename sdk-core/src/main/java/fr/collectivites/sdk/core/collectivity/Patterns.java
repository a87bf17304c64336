package fr.collectivites.sdk.core.collectivity;

/** The patterns of the registered schemas, for whole texts. */
final class Patterns {

    static final String TIMESTAMP =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})";
    static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    static final String SIREN = "[0-9]{9}";
    static final String SIRET = "[0-9]{14}";
    static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private Patterns() {}
}

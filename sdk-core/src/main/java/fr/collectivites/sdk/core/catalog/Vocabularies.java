package fr.collectivites.sdk.core.catalog;

/** Where the code lists live. */
final class Vocabularies {

    /** The lists of the Publications Office of the EU. Always http: harvesters do not know the https form. */
    static final String EU = "http://publications.europa.eu/resource/authority/";

    private Vocabularies() {}
}

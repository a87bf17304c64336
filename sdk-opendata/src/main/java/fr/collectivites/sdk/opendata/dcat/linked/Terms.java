package fr.collectivites.sdk.opendata.dcat.linked;

import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.Namespace;
import java.util.List;

/** The names beyond DCAT: ORG, CPOV and CPSV (SEMIC), LOCN, schema.org, and the Insee's ontology of territories. */
final class Terms {

    private static final Namespace CPSV = new Namespace("cpsv", "http://purl.org/vocab/cpsv#");
    private static final Namespace CV = new Namespace("cv", "http://data.europa.eu/m8g/");
    private static final Namespace IGEO = new Namespace("igeo", "http://rdf.insee.fr/def/geo#");
    private static final Namespace LOCN = new Namespace("locn", "http://www.w3.org/ns/locn#");
    private static final Namespace ORG = new Namespace("org", "http://www.w3.org/ns/org#");

    /** The page that defines the key, which serves as its address. */
    private static final Namespace OSM = new Namespace("osm", "https://wiki.openstreetmap.org/wiki/Key:");

    /** With {@code http}: the address that most readers still know it by. */
    private static final Namespace SCHEMA = new Namespace("schema", "http://schema.org/");

    static final List<Namespace> NAMESPACES = List.of(
            DcatNames.ADMS,
            CPSV,
            CV,
            DcatNames.DCT,
            DcatNames.FOAF,
            DcatNames.GEO,
            IGEO,
            LOCN,
            ORG,
            OSM,
            DcatNames.RDF,
            SCHEMA,
            DcatNames.SKOS,
            DcatNames.XSD);

    static final Name FORMAL_ORGANIZATION = ORG.name("FormalOrganization");
    static final Name PUBLIC_ORGANISATION = CV.name("PublicOrganisation");
    static final Name SITE = ORG.name("Site");
    static final Name PUBLIC_SERVICE = CPSV.name("PublicService");
    static final Name CHANNEL = CV.name("Channel");
    static final Name ADDRESS = LOCN.name("Address");
    static final Name GEOMETRY = DcatNames.GEO.name("Geometry");
    static final Name PLACE = SCHEMA.name("Place");
    static final Name SERVICE_CHANNEL = SCHEMA.name("ServiceChannel");
    static final Name POSTAL_ADDRESS = SCHEMA.name("PostalAddress");
    static final Name HOURS_SPECIFICATION = SCHEMA.name("OpeningHoursSpecification");

    static final Name CLASSIFICATION = ORG.name("classification");
    static final Name MEMBER_OF = ORG.name("memberOf");
    static final Name SITE_OF = ORG.name("siteOf");
    static final Name CONTACT_POINT = CV.name("contactPoint");
    static final Name CONTACT_POINT_CLASS = CV.name("ContactPoint");
    static final Name EMAIL = CV.name("email");
    static final Name COMPETENT_AUTHORITY = CV.name("hasCompetentAuthority");
    static final Name HAS_CHANNEL = CV.name("hasChannel");

    static final Name CODE_INSEE = IGEO.name("codeINSEE");
    static final Name NOM = IGEO.name("nom");
    static final Name SUBDIVISION_OF = IGEO.name("subdivisionDirecteDe");

    static final Name LOCN_ADDRESS = LOCN.name("address");
    static final Name FULL_ADDRESS = LOCN.name("fullAddress");
    static final Name THOROUGHFARE = LOCN.name("thoroughfare");
    static final Name POST_CODE = LOCN.name("postCode");
    static final Name POST_NAME = LOCN.name("postName");
    static final Name ADMIN_UNIT_L1 = LOCN.name("adminUnitL1");

    static final Name SCHEMA_NAME = SCHEMA.name("name");
    static final Name SCHEMA_ADDRESS = SCHEMA.name("address");
    static final Name STREET_ADDRESS = SCHEMA.name("streetAddress");
    static final Name POSTAL_CODE = SCHEMA.name("postalCode");
    static final Name ADDRESS_LOCALITY = SCHEMA.name("addressLocality");
    static final Name ADDRESS_COUNTRY = SCHEMA.name("addressCountry");
    static final Name LATITUDE = SCHEMA.name("latitude");
    static final Name LONGITUDE = SCHEMA.name("longitude");
    static final Name TELEPHONE = SCHEMA.name("telephone");
    static final Name SCHEMA_EMAIL = SCHEMA.name("email");
    static final Name URL = SCHEMA.name("url");
    static final Name HOURS = SCHEMA.name("openingHoursSpecification");
    static final Name DAY_OF_WEEK = SCHEMA.name("dayOfWeek");
    static final Name OPENS = SCHEMA.name("opens");
    static final Name CLOSES = SCHEMA.name("closes");
    static final Name SERVICE_LOCATION = SCHEMA.name("serviceLocation");
    static final Name OSM_HOURS = OSM.name("opening_hours");

    static final Name HAS_GEOMETRY = DcatNames.GEO.name("hasGeometry");
    static final Name TOP_CONCEPT_OF = DcatNames.SKOS.name("topConceptOf");
    static final Name TIME = DcatNames.XSD.name("time");
    static final Name TOKEN = DcatNames.XSD.name("token");

    private Terms() {}

    /** {@code igeo:Commune} and the like. */
    static Name territory(String type) {
        return IGEO.name(type);
    }

    /** {@code schema:Monday} and the like. */
    static Name day(String english) {
        return SCHEMA.name(english);
    }
}

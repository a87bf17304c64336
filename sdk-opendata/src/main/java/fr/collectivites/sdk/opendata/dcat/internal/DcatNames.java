package fr.collectivites.sdk.opendata.dcat.internal;

import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.Namespace;
import java.util.List;

/** The properties, classes and datatypes of DCAT-AP 3.0.1 and HVD 3.0.0, by their usual prefixes. */
public final class DcatNames {

    public static final Namespace ADMS = new Namespace("adms", "http://www.w3.org/ns/adms#");
    public static final Namespace DCAT = new Namespace("dcat", "http://www.w3.org/ns/dcat#");
    public static final Namespace DCATAP = new Namespace("dcatap", "http://data.europa.eu/r5r/");
    public static final Namespace DCT = new Namespace("dct", "http://purl.org/dc/terms/");
    public static final Namespace ELI = new Namespace("eli", "http://data.europa.eu/eli/ontology#");
    public static final Namespace FOAF = new Namespace("foaf", "http://xmlns.com/foaf/0.1/");
    public static final Namespace GEO = new Namespace("geo", "http://www.opengis.net/ont/geosparql#");
    public static final Namespace HYDRA = new Namespace("hydra", "http://www.w3.org/ns/hydra/core#");
    public static final Namespace OWL = new Namespace("owl", "http://www.w3.org/2002/07/owl#");
    public static final Namespace PROV = new Namespace("prov", "http://www.w3.org/ns/prov#");
    public static final Namespace RDF = new Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    public static final Namespace RDFS = new Namespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    public static final Namespace SKOS = new Namespace("skos", "http://www.w3.org/2004/02/skos/core#");
    public static final Namespace SPDX = new Namespace("spdx", "http://spdx.org/rdf/terms#");
    public static final Namespace VCARD = new Namespace("vcard", "http://www.w3.org/2006/vcard/ns#");
    public static final Namespace XSD = new Namespace("xsd", "http://www.w3.org/2001/XMLSchema#");

    /** Every prefix that a document declares, in that order. */
    public static final List<Namespace> NAMESPACES =
            List.of(ADMS, DCAT, DCATAP, DCT, ELI, FOAF, GEO, HYDRA, OWL, PROV, RDF, RDFS, SKOS, SPDX, VCARD, XSD);

    /** The act on high-value datasets: regulation (EU) 2023/138. */
    public static final String HVD_REGULATION = "http://data.europa.eu/eli/reg_impl/2023/138/oj";

    // Classes
    public static final Name CATALOG = DCAT.name("Catalog");
    public static final Name DATASET = DCAT.name("Dataset");
    public static final Name DATASET_SERIES = DCAT.name("DatasetSeries");
    public static final Name DISTRIBUTION = DCAT.name("Distribution");
    public static final Name DATA_SERVICE = DCAT.name("DataService");
    public static final Name AGENT = FOAF.name("Agent");
    public static final Name ORGANIZATION = FOAF.name("Organization");
    public static final Name DOCUMENT = FOAF.name("Document");
    public static final Name KIND = VCARD.name("Kind");
    public static final Name VCARD_ORGANIZATION = VCARD.name("Organization");
    public static final Name PERIOD_OF_TIME = DCT.name("PeriodOfTime");
    public static final Name LOCATION = DCT.name("Location");
    public static final Name STANDARD = DCT.name("Standard");
    public static final Name LICENSE_DOCUMENT = DCT.name("LicenseDocument");
    public static final Name LINGUISTIC_SYSTEM = DCT.name("LinguisticSystem");
    public static final Name FREQUENCY = DCT.name("Frequency");
    public static final Name MEDIA_TYPE_CLASS = DCT.name("MediaType");
    public static final Name MEDIA_TYPE_OR_EXTENT = DCT.name("MediaTypeOrExtent");
    public static final Name RIGHTS_STATEMENT = DCT.name("RightsStatement");
    public static final Name PROVENANCE_STATEMENT = DCT.name("ProvenanceStatement");
    public static final Name CONCEPT = SKOS.name("Concept");
    public static final Name CONCEPT_SCHEME = SKOS.name("ConceptScheme");
    public static final Name LEGAL_RESOURCE = ELI.name("LegalResource");
    public static final Name CHECKSUM_CLASS = SPDX.name("Checksum");
    public static final Name CHECKSUM_ALGORITHM = SPDX.name("ChecksumAlgorithm");
    public static final Name IDENTIFIER_CLASS = ADMS.name("Identifier");
    public static final Name ATTRIBUTION = PROV.name("Attribution");
    public static final Name CATALOG_RECORD = DCAT.name("CatalogRecord");
    public static final Name RESOURCE = DCAT.name("Resource");
    public static final Name RELATIONSHIP = DCAT.name("Relationship");
    public static final Name ROLE = DCAT.name("Role");
    public static final Name ACTIVITY = PROV.name("Activity");
    public static final Name COLLECTION = HYDRA.name("Collection");
    public static final Name PARTIAL_VIEW = HYDRA.name("PartialCollectionView");

    // Properties
    public static final Name TYPE = RDF.name("type");
    public static final Name TITLE = DCT.name("title");
    public static final Name DESCRIPTION = DCT.name("description");
    public static final Name IDENTIFIER = DCT.name("identifier");
    public static final Name PUBLISHER = DCT.name("publisher");
    public static final Name CREATOR = DCT.name("creator");
    public static final Name CREATED = DCT.name("created");
    public static final Name ISSUED = DCT.name("issued");
    public static final Name MODIFIED = DCT.name("modified");
    public static final Name LANGUAGE = DCT.name("language");
    public static final Name LICENSE = DCT.name("license");
    public static final Name RIGHTS = DCT.name("rights");
    public static final Name ACCESS_RIGHTS = DCT.name("accessRights");
    public static final Name ACCRUAL_PERIODICITY = DCT.name("accrualPeriodicity");
    public static final Name CONFORMS_TO = DCT.name("conformsTo");
    public static final Name PROVENANCE = DCT.name("provenance");
    public static final Name SPATIAL = DCT.name("spatial");
    public static final Name TEMPORAL = DCT.name("temporal");
    public static final Name DCT_TYPE = DCT.name("type");
    public static final Name FORMAT = DCT.name("format");
    public static final Name SOURCE = DCT.name("source");
    public static final Name RELATION = DCT.name("relation");
    public static final Name DCT_IS_VERSION_OF = DCT.name("isVersionOf");
    public static final Name IS_REFERENCED_BY = DCT.name("isReferencedBy");
    public static final Name DATASET_LINK = DCAT.name("dataset");
    public static final Name SERVICE_LINK = DCAT.name("service");
    public static final Name RECORD_LINK = DCAT.name("record");
    public static final Name CATALOG_LINK = DCAT.name("catalog");
    public static final Name DISTRIBUTION_LINK = DCAT.name("distribution");
    public static final Name THEME = DCAT.name("theme");
    public static final Name THEME_TAXONOMY = DCAT.name("themeTaxonomy");
    public static final Name KEYWORD = DCAT.name("keyword");
    public static final Name CONTACT_POINT = DCAT.name("contactPoint");
    public static final Name LANDING_PAGE = DCAT.name("landingPage");
    public static final Name VERSION = DCAT.name("version");
    public static final Name IN_SERIES = DCAT.name("inSeries");
    public static final Name TEMPORAL_RESOLUTION = DCAT.name("temporalResolution");
    public static final Name SPATIAL_RESOLUTION = DCAT.name("spatialResolutionInMeters");
    public static final Name START_DATE = DCAT.name("startDate");
    public static final Name END_DATE = DCAT.name("endDate");
    public static final Name BBOX = DCAT.name("bbox");
    public static final Name CENTROID = DCAT.name("centroid");
    public static final Name ACCESS_URL = DCAT.name("accessURL");
    public static final Name DOWNLOAD_URL = DCAT.name("downloadURL");
    public static final Name MEDIA_TYPE = DCAT.name("mediaType");
    public static final Name BYTE_SIZE = DCAT.name("byteSize");
    public static final Name COMPRESS_FORMAT = DCAT.name("compressFormat");
    public static final Name PACKAGE_FORMAT = DCAT.name("packageFormat");
    public static final Name ACCESS_SERVICE = DCAT.name("accessService");
    public static final Name ENDPOINT_URL = DCAT.name("endpointURL");
    public static final Name ENDPOINT_DESCRIPTION = DCAT.name("endpointDescription");
    public static final Name SERVES_DATASET = DCAT.name("servesDataset");
    public static final Name HAS_VERSION = DCAT.name("hasVersion");
    public static final Name IS_VERSION_OF = DCAT.name("isVersionOf");
    public static final Name QUALIFIED_RELATION = DCAT.name("qualifiedRelation");
    public static final Name HAD_ROLE = DCAT.name("hadRole");
    public static final Name AVAILABILITY = DCATAP.name("availability");
    public static final Name APPLICABLE_LEGISLATION = DCATAP.name("applicableLegislation");
    public static final Name HVD_CATEGORY = DCATAP.name("hvdCategory");
    public static final Name ADMS_IDENTIFIER = ADMS.name("identifier");
    public static final Name SCHEMA_AGENCY = ADMS.name("schemaAgency");
    public static final Name SAMPLE = ADMS.name("sample");
    public static final Name STATUS = ADMS.name("status");
    public static final Name VERSION_NOTES = ADMS.name("versionNotes");
    public static final Name FOAF_NAME = FOAF.name("name");
    public static final Name HOMEPAGE = FOAF.name("homepage");
    public static final Name MBOX = FOAF.name("mbox");
    public static final Name PAGE = FOAF.name("page");
    public static final Name PRIMARY_TOPIC = FOAF.name("primaryTopic");
    public static final Name LABEL = RDFS.name("label");
    public static final Name PREF_LABEL = SKOS.name("prefLabel");
    public static final Name ALT_LABEL = SKOS.name("altLabel");
    public static final Name IN_SCHEME = SKOS.name("inScheme");
    public static final Name EXACT_MATCH = SKOS.name("exactMatch");
    public static final Name NOTATION = SKOS.name("notation");
    public static final Name CHECKSUM = SPDX.name("checksum");
    public static final Name ALGORITHM = SPDX.name("algorithm");
    public static final Name CHECKSUM_VALUE = SPDX.name("checksumValue");
    public static final Name VCARD_FN = VCARD.name("fn");
    public static final Name HAS_EMAIL = VCARD.name("hasEmail");
    public static final Name HAS_URL = VCARD.name("hasURL");
    public static final Name HAS_TELEPHONE = VCARD.name("hasTelephone");
    public static final Name ORGANIZATION_NAME = VCARD.name("organization-name");
    public static final Name VCARD_ROLE = VCARD.name("role");
    public static final Name VERSION_INFO = OWL.name("versionInfo");
    public static final Name QUALIFIED_ATTRIBUTION = PROV.name("qualifiedAttribution");
    public static final Name PROV_AGENT = PROV.name("agent");
    public static final Name WAS_GENERATED_BY = PROV.name("wasGeneratedBy");
    public static final Name AS_WKT = GEO.name("asWKT");
    public static final Name VIEW = HYDRA.name("view");
    public static final Name TOTAL_ITEMS = HYDRA.name("totalItems");
    public static final Name HYDRA_FIRST = HYDRA.name("first");
    public static final Name HYDRA_PREVIOUS = HYDRA.name("previous");
    public static final Name HYDRA_NEXT = HYDRA.name("next");
    public static final Name HYDRA_LAST = HYDRA.name("last");

    // Datatypes
    public static final Name DATE = XSD.name("date");
    public static final Name DATE_TIME = XSD.name("dateTime");
    public static final Name G_YEAR = XSD.name("gYear");
    public static final Name G_YEAR_MONTH = XSD.name("gYearMonth");
    public static final Name DURATION = XSD.name("duration");
    public static final Name DECIMAL = XSD.name("decimal");
    public static final Name INTEGER = XSD.name("integer");
    public static final Name HEX_BINARY = XSD.name("hexBinary");
    public static final Name NON_NEGATIVE_INTEGER = XSD.name("nonNegativeInteger");
    public static final Name WKT = GEO.name("wktLiteral");

    private DcatNames() {}
}

package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.Namespace;
import java.util.List;

/** The properties, classes and datatypes of DCAT-AP 3.0.1 and HVD 3.0.0, by their usual prefixes. */
final class DcatNames {

    static final Namespace ADMS = new Namespace("adms", "http://www.w3.org/ns/adms#");
    static final Namespace DCAT = new Namespace("dcat", "http://www.w3.org/ns/dcat#");
    static final Namespace DCATAP = new Namespace("dcatap", "http://data.europa.eu/r5r/");
    static final Namespace DCT = new Namespace("dct", "http://purl.org/dc/terms/");
    static final Namespace ELI = new Namespace("eli", "http://data.europa.eu/eli/ontology#");
    static final Namespace FOAF = new Namespace("foaf", "http://xmlns.com/foaf/0.1/");
    static final Namespace GEO = new Namespace("geo", "http://www.opengis.net/ont/geosparql#");
    static final Namespace HYDRA = new Namespace("hydra", "http://www.w3.org/ns/hydra/core#");
    static final Namespace OWL = new Namespace("owl", "http://www.w3.org/2002/07/owl#");
    static final Namespace PROV = new Namespace("prov", "http://www.w3.org/ns/prov#");
    static final Namespace RDF = new Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    static final Namespace RDFS = new Namespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    static final Namespace SKOS = new Namespace("skos", "http://www.w3.org/2004/02/skos/core#");
    static final Namespace SPDX = new Namespace("spdx", "http://spdx.org/rdf/terms#");
    static final Namespace VCARD = new Namespace("vcard", "http://www.w3.org/2006/vcard/ns#");
    static final Namespace XSD = new Namespace("xsd", "http://www.w3.org/2001/XMLSchema#");

    /** Every prefix that a document declares, in that order. */
    static final List<Namespace> NAMESPACES =
            List.of(ADMS, DCAT, DCATAP, DCT, ELI, FOAF, GEO, HYDRA, OWL, PROV, RDF, RDFS, SKOS, SPDX, VCARD, XSD);

    // Classes
    static final Name CATALOG = DCAT.name("Catalog");
    static final Name DATASET = DCAT.name("Dataset");
    static final Name DATASET_SERIES = DCAT.name("DatasetSeries");
    static final Name DISTRIBUTION = DCAT.name("Distribution");
    static final Name DATA_SERVICE = DCAT.name("DataService");
    static final Name AGENT = FOAF.name("Agent");
    static final Name ORGANIZATION = FOAF.name("Organization");
    static final Name DOCUMENT = FOAF.name("Document");
    static final Name KIND = VCARD.name("Kind");
    static final Name VCARD_ORGANIZATION = VCARD.name("Organization");
    static final Name PERIOD_OF_TIME = DCT.name("PeriodOfTime");
    static final Name LOCATION = DCT.name("Location");
    static final Name STANDARD = DCT.name("Standard");
    static final Name LICENSE_DOCUMENT = DCT.name("LicenseDocument");
    static final Name LINGUISTIC_SYSTEM = DCT.name("LinguisticSystem");
    static final Name FREQUENCY = DCT.name("Frequency");
    static final Name MEDIA_TYPE_CLASS = DCT.name("MediaType");
    static final Name MEDIA_TYPE_OR_EXTENT = DCT.name("MediaTypeOrExtent");
    static final Name RIGHTS_STATEMENT = DCT.name("RightsStatement");
    static final Name PROVENANCE_STATEMENT = DCT.name("ProvenanceStatement");
    static final Name CONCEPT = SKOS.name("Concept");
    static final Name CONCEPT_SCHEME = SKOS.name("ConceptScheme");
    static final Name LEGAL_RESOURCE = ELI.name("LegalResource");
    static final Name CHECKSUM_CLASS = SPDX.name("Checksum");
    static final Name CHECKSUM_ALGORITHM = SPDX.name("ChecksumAlgorithm");
    static final Name IDENTIFIER_CLASS = ADMS.name("Identifier");
    static final Name ATTRIBUTION = PROV.name("Attribution");
    static final Name COLLECTION = HYDRA.name("Collection");
    static final Name PARTIAL_VIEW = HYDRA.name("PartialCollectionView");

    // Properties
    static final Name TYPE = RDF.name("type");
    static final Name TITLE = DCT.name("title");
    static final Name DESCRIPTION = DCT.name("description");
    static final Name IDENTIFIER = DCT.name("identifier");
    static final Name PUBLISHER = DCT.name("publisher");
    static final Name CREATOR = DCT.name("creator");
    static final Name CREATED = DCT.name("created");
    static final Name ISSUED = DCT.name("issued");
    static final Name MODIFIED = DCT.name("modified");
    static final Name LANGUAGE = DCT.name("language");
    static final Name LICENSE = DCT.name("license");
    static final Name RIGHTS = DCT.name("rights");
    static final Name ACCESS_RIGHTS = DCT.name("accessRights");
    static final Name ACCRUAL_PERIODICITY = DCT.name("accrualPeriodicity");
    static final Name CONFORMS_TO = DCT.name("conformsTo");
    static final Name PROVENANCE = DCT.name("provenance");
    static final Name SPATIAL = DCT.name("spatial");
    static final Name TEMPORAL = DCT.name("temporal");
    static final Name DCT_TYPE = DCT.name("type");
    static final Name FORMAT = DCT.name("format");
    static final Name SOURCE = DCT.name("source");
    static final Name RELATION = DCT.name("relation");
    static final Name IS_REFERENCED_BY = DCT.name("isReferencedBy");
    static final Name DATASET_LINK = DCAT.name("dataset");
    static final Name SERVICE_LINK = DCAT.name("service");
    static final Name CATALOG_LINK = DCAT.name("catalog");
    static final Name DISTRIBUTION_LINK = DCAT.name("distribution");
    static final Name THEME = DCAT.name("theme");
    static final Name THEME_TAXONOMY = DCAT.name("themeTaxonomy");
    static final Name KEYWORD = DCAT.name("keyword");
    static final Name CONTACT_POINT = DCAT.name("contactPoint");
    static final Name LANDING_PAGE = DCAT.name("landingPage");
    static final Name VERSION = DCAT.name("version");
    static final Name IN_SERIES = DCAT.name("inSeries");
    static final Name TEMPORAL_RESOLUTION = DCAT.name("temporalResolution");
    static final Name SPATIAL_RESOLUTION = DCAT.name("spatialResolutionInMeters");
    static final Name START_DATE = DCAT.name("startDate");
    static final Name END_DATE = DCAT.name("endDate");
    static final Name BBOX = DCAT.name("bbox");
    static final Name CENTROID = DCAT.name("centroid");
    static final Name ACCESS_URL = DCAT.name("accessURL");
    static final Name DOWNLOAD_URL = DCAT.name("downloadURL");
    static final Name MEDIA_TYPE = DCAT.name("mediaType");
    static final Name BYTE_SIZE = DCAT.name("byteSize");
    static final Name COMPRESS_FORMAT = DCAT.name("compressFormat");
    static final Name PACKAGE_FORMAT = DCAT.name("packageFormat");
    static final Name ACCESS_SERVICE = DCAT.name("accessService");
    static final Name ENDPOINT_URL = DCAT.name("endpointURL");
    static final Name ENDPOINT_DESCRIPTION = DCAT.name("endpointDescription");
    static final Name SERVES_DATASET = DCAT.name("servesDataset");
    static final Name HAS_VERSION = DCAT.name("hasVersion");
    static final Name IS_VERSION_OF = DCAT.name("isVersionOf");
    static final Name HAD_ROLE = DCAT.name("hadRole");
    static final Name AVAILABILITY = DCATAP.name("availability");
    static final Name APPLICABLE_LEGISLATION = DCATAP.name("applicableLegislation");
    static final Name HVD_CATEGORY = DCATAP.name("hvdCategory");
    static final Name ADMS_IDENTIFIER = ADMS.name("identifier");
    static final Name SCHEMA_AGENCY = ADMS.name("schemaAgency");
    static final Name SAMPLE = ADMS.name("sample");
    static final Name STATUS = ADMS.name("status");
    static final Name VERSION_NOTES = ADMS.name("versionNotes");
    static final Name FOAF_NAME = FOAF.name("name");
    static final Name HOMEPAGE = FOAF.name("homepage");
    static final Name MBOX = FOAF.name("mbox");
    static final Name PAGE = FOAF.name("page");
    static final Name LABEL = RDFS.name("label");
    static final Name PREF_LABEL = SKOS.name("prefLabel");
    static final Name ALT_LABEL = SKOS.name("altLabel");
    static final Name IN_SCHEME = SKOS.name("inScheme");
    static final Name EXACT_MATCH = SKOS.name("exactMatch");
    static final Name NOTATION = SKOS.name("notation");
    static final Name CHECKSUM = SPDX.name("checksum");
    static final Name ALGORITHM = SPDX.name("algorithm");
    static final Name CHECKSUM_VALUE = SPDX.name("checksumValue");
    static final Name VCARD_FN = VCARD.name("fn");
    static final Name HAS_EMAIL = VCARD.name("hasEmail");
    static final Name HAS_URL = VCARD.name("hasURL");
    static final Name HAS_TELEPHONE = VCARD.name("hasTelephone");
    static final Name ORGANIZATION_NAME = VCARD.name("organization-name");
    static final Name VCARD_ROLE = VCARD.name("role");
    static final Name VERSION_INFO = OWL.name("versionInfo");
    static final Name QUALIFIED_ATTRIBUTION = PROV.name("qualifiedAttribution");
    static final Name PROV_AGENT = PROV.name("agent");
    static final Name WAS_GENERATED_BY = PROV.name("wasGeneratedBy");
    static final Name AS_WKT = GEO.name("asWKT");
    static final Name VIEW = HYDRA.name("view");
    static final Name TOTAL_ITEMS = HYDRA.name("totalItems");
    static final Name HYDRA_FIRST = HYDRA.name("first");
    static final Name HYDRA_PREVIOUS = HYDRA.name("previous");
    static final Name HYDRA_NEXT = HYDRA.name("next");
    static final Name HYDRA_LAST = HYDRA.name("last");

    // Datatypes
    static final Name DATE = XSD.name("date");
    static final Name DATE_TIME = XSD.name("dateTime");
    static final Name G_YEAR = XSD.name("gYear");
    static final Name G_YEAR_MONTH = XSD.name("gYearMonth");
    static final Name DURATION = XSD.name("duration");
    static final Name DECIMAL = XSD.name("decimal");
    static final Name INTEGER = XSD.name("integer");
    static final Name HEX_BINARY = XSD.name("hexBinary");
    static final Name NON_NEGATIVE_INTEGER = XSD.name("nonNegativeInteger");
    static final Name WKT = GEO.name("wktLiteral");

    private DcatNames() {}
}

package fr.collectivites.sdk.core.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.collectivites.sdk.core.value.Concept;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The format of a file or service: the EU list <i>file-type</i> as far as local data uses it, with media types. Two
 * formats of the day, Parquet and Markdown, have no entry in that list of 2022 and therefore no URI.
 */
public final class FileFormat extends Concept {

    /** CSV. */
    public static final FileFormat CSV = new FileFormat("CSV", true, "text/csv", "CSV", "csv");
    /** TSV. */
    public static final FileFormat TSV = new FileFormat("TSV", true, "text/tab-separated-values", "TSV", "tsv", "tab");
    /** XLSX. */
    public static final FileFormat XLSX = new FileFormat(
            "XLSX", true, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", "xlsx");
    /** XLS. */
    public static final FileFormat XLS = new FileFormat("XLS", true, "application/vnd.ms-excel", "XLS", "xls");
    /** ODS. */
    public static final FileFormat ODS =
            new FileFormat("ODS", true, "application/vnd.oasis.opendocument.spreadsheet", "ODS", "ods");
    /** Parquet. */
    public static final FileFormat PARQUET =
            new FileFormat("PARQUET", false, "application/vnd.apache.parquet", "Parquet", "parquet");
    /** JSON. */
    public static final FileFormat JSON = new FileFormat("JSON", true, "application/json", "JSON", "json");
    /** JSON-LD. */
    public static final FileFormat JSON_LD =
            new FileFormat("JSON_LD", true, "application/ld+json", "JSON-LD", "jsonld");
    /** GeoJSON. */
    public static final FileFormat GEOJSON =
            new FileFormat("GEOJSON", true, "application/geo+json", "GeoJSON", "geojson");
    /** XML. */
    public static final FileFormat XML = new FileFormat("XML", true, "application/xml", "XML", "xml", "text/xml");
    /** GML. */
    public static final FileFormat GML = new FileFormat("GML", true, "application/gml+xml", "GML", "gml");
    /** KML. */
    public static final FileFormat KML =
            new FileFormat("KML", true, "application/vnd.google-earth.kml+xml", "KML", "kml");
    /** KMZ. */
    public static final FileFormat KMZ = new FileFormat("KMZ", true, "application/vnd.google-earth.kmz", "KMZ", "kmz");
    /** Shapefile. */
    public static final FileFormat SHAPEFILE = new FileFormat("SHP", true, "application/vnd.shp", "Shapefile", "shp");
    /** GeoPackage. */
    public static final FileFormat GEOPACKAGE =
            new FileFormat("GPKG", true, "application/geopackage+sqlite3", "GeoPackage", "gpkg");
    /** DBF. */
    public static final FileFormat DBF = new FileFormat("DBF", true, "application/vnd.dbf", "DBF", "dbf");
    /** DXF. */
    public static final FileFormat DXF = new FileFormat("DXF", true, "image/vnd.dxf", "DXF", "dxf");
    /** DWG. */
    public static final FileFormat DWG = new FileFormat("DWG", true, "image/vnd.dwg", "DWG", "dwg");
    /** Turtle. */
    public static final FileFormat RDF_TURTLE =
            new FileFormat("RDF_TURTLE", true, "text/turtle", "Turtle", "ttl", "turtle");
    /** RDF/XML. */
    public static final FileFormat RDF_XML = new FileFormat("RDF_XML", true, "application/rdf+xml", "RDF/XML", "rdf");
    /** N-Triples. */
    public static final FileFormat RDF_N_TRIPLES =
            new FileFormat("RDF_N_TRIPLES", true, "application/n-triples", "N-Triples", "nt");
    /** TriG. */
    public static final FileFormat RDF_TRIG = new FileFormat("RDF_TRIG", true, "application/trig", "TriG", "trig");
    /** SQL. */
    public static final FileFormat SQL = new FileFormat("SQL", true, "application/sql", "SQL", "sql");
    /** YAML. */
    public static final FileFormat YAML = new FileFormat("YAML", true, "application/yaml", "YAML", "yaml", "yml");
    /** iCalendar. */
    public static final FileFormat ICALENDAR = new FileFormat("ICS", true, "text/calendar", "iCalendar", "ics");
    /** RSS. */
    public static final FileFormat RSS = new FileFormat("RSS", true, "application/rss+xml", "RSS", "rss");
    /** Atom. */
    public static final FileFormat ATOM = new FileFormat("ATOM", true, "application/atom+xml", "Atom", "atom");
    /** PDF. */
    public static final FileFormat PDF = new FileFormat("PDF", true, "application/pdf", "PDF", "pdf");
    /** HTML. */
    public static final FileFormat HTML = new FileFormat("HTML", true, "text/html", "HTML", "html", "htm");
    /** Plain text. */
    public static final FileFormat TEXT = new FileFormat("TXT", true, "text/plain", "Texte", "txt");
    /** Markdown. */
    public static final FileFormat MARKDOWN = new FileFormat("MARKDOWN", false, "text/markdown", "Markdown", "md");
    /** DOCX. */
    public static final FileFormat DOCX = new FileFormat(
            "DOCX", true, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX", "docx");
    /** DOC. */
    public static final FileFormat DOC = new FileFormat("DOC", true, "application/msword", "DOC", "doc");
    /** ODT. */
    public static final FileFormat ODT =
            new FileFormat("ODT", true, "application/vnd.oasis.opendocument.text", "ODT", "odt");
    /** PPTX. */
    public static final FileFormat PPTX = new FileFormat(
            "PPTX", true, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX", "pptx");
    /** ODP. */
    public static final FileFormat ODP =
            new FileFormat("ODP", true, "application/vnd.oasis.opendocument.presentation", "ODP", "odp");
    /** PNG. */
    public static final FileFormat PNG = new FileFormat("PNG", true, "image/png", "PNG", "png");
    /** JPEG. */
    public static final FileFormat JPEG = new FileFormat("JPEG", true, "image/jpeg", "JPEG", "jpg", "jpeg");
    /** TIFF. */
    public static final FileFormat TIFF = new FileFormat("TIFF", true, "image/tiff", "TIFF", "tif", "tiff");
    /** SVG. */
    public static final FileFormat SVG = new FileFormat("SVG", true, "image/svg+xml", "SVG", "svg");
    /** ZIP. */
    public static final FileFormat ZIP = new FileFormat("ZIP", true, "application/zip", "ZIP", "zip");
    /** gzip. */
    public static final FileFormat GZIP =
            new FileFormat("GZIP", true, "application/gzip", "gzip", "gz", "application/x-gzip");
    /** 7z. */
    public static final FileFormat SEVEN_ZIP = new FileFormat("7Z", true, "application/x-7z-compressed", "7z", "7z");
    /** GeoTIFF. */
    public static final FileFormat GEOTIFF = new FileFormat("GEOTIFF", true, "image/tiff", "GeoTIFF");
    /** GTFS. */
    public static final FileFormat GTFS = new FileFormat("GTFS", true, "application/zip", "GTFS");
    /** Web Map Service. */
    public static final FileFormat WMS = new FileFormat("WMS_SRVC", true, "image/png", "WMS", "wms");
    /** Web Feature Service. */
    public static final FileFormat WFS = new FileFormat("WFS_SRVC", true, "application/gml+xml", "WFS", "wfs");
    /** Web Coverage Service. */
    public static final FileFormat WCS = new FileFormat("WCS_SRVC", true, "image/tiff", "WCS", "wcs");

    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private static final Index<FileFormat> INDEX = new Index<>(
            List.of(
                    CSV,
                    TSV,
                    XLSX,
                    XLS,
                    ODS,
                    PARQUET,
                    JSON,
                    JSON_LD,
                    GEOJSON,
                    XML,
                    GML,
                    KML,
                    KMZ,
                    SHAPEFILE,
                    GEOPACKAGE,
                    DBF,
                    DXF,
                    DWG,
                    RDF_TURTLE,
                    RDF_XML,
                    RDF_N_TRIPLES,
                    RDF_TRIG,
                    SQL,
                    YAML,
                    ICALENDAR,
                    RSS,
                    ATOM,
                    PDF,
                    HTML,
                    TEXT,
                    MARKDOWN,
                    DOCX,
                    DOC,
                    ODT,
                    PPTX,
                    ODP,
                    PNG,
                    JPEG,
                    TIFF,
                    SVG,
                    ZIP,
                    GZIP,
                    SEVEN_ZIP,
                    GEOTIFF,
                    GTFS,
                    WMS,
                    WFS,
                    WCS),
            FileFormat::otherNames,
            text -> new FileFormat(text));

    private final @Nullable String mediaType;
    private final List<String> extensions;

    private FileFormat(String code, boolean inEuList, String mediaType, String label, String... extensions) {
        super(code, inEuList ? Vocabularies.EU + "file-type/" + code : null, label);
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    private FileFormat(String unknown) {
        super(unknown);
        this.mediaType = null;
        this.extensions = List.of();
    }

    private Stream<String> otherNames() {
        Stream<String> media = Stream.ofNullable(mediaType).flatMap(type -> Stream.of(type, IANA + type));
        return Stream.of(Stream.of(label()), extensions.stream(), media).flatMap(names -> names);
    }

    /** The media type to state, such as {@code text/csv}; unknown for a format that is not known. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** File extensions in lower case without dot, the usual one first; none for a format that is not known. */
    public List<String> extensions() {
        return extensions;
    }

    /** The known formats. */
    public static List<FileFormat> values() {
        return INDEX.all();
    }

    /**
     * The format of an EU code, a URI (EU or IANA), a media type, a file extension or a label; one that is not known is
     * kept as written. Where several formats share a media type, the first of {@link #values()} has it.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static FileFormat of(String text) {
        return INDEX.of(text);
    }

    /** The format that the extension of a file name tells, if it is known; {@code a.csv.gz} is gzip. */
    public static Optional<FileFormat> ofFileName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return INDEX.all().stream()
                .filter(format -> fileName.indexOf('.') >= 0 && format.extensions.contains(extension))
                .findFirst();
    }
}

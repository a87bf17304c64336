package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.InseeAddresses;
import fr.collectivites.sdk.opendata.dcat.internal.RdfGraph;
import fr.collectivites.sdk.opendata.dcat.internal.RdfNode;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.rdf.Namespace;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Term;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reverse of {@link NodeMapping} and {@link PlaceMapping}, lenient: a literal in place of a node is taken as its name. */
final class GraphNodes {

    private static final Namespace SCHEMA = new Namespace("schema", "http://schema.org/");
    private static final Namespace SCHEMA_HTTPS = new Namespace("schemas", "https://schema.org/");
    private static final Name SCHEMA_START = SCHEMA.name("startDate");
    private static final Name SCHEMA_END = SCHEMA.name("endDate");
    private static final Name SCHEMA_START_HTTPS = SCHEMA_HTTPS.name("startDate");
    private static final Name SCHEMA_END_HTTPS = SCHEMA_HTTPS.name("endDate");
    private static final Name LOCN_GEOMETRY = new Namespace("locn", "http://www.w3.org/ns/locn#").name("geometry");
    private static final Name VCARD_ORGANIZATION_NAME_OLD = DcatNames.VCARD.name("organisation-name");
    private static final Name VCARD_EMAIL = DcatNames.VCARD.name("email");
    /** With http or https, with www or without. */
    private static final String MEDIA_TYPES = "iana.org/assignments/media-types/";

    private static final Name VCARD_URL = DcatNames.VCARD.name("url");

    private final RdfGraph graph;
    private final String language;

    GraphNodes(RdfGraph graph, String language) {
        this.graph = graph;
        this.language = language;
    }

    private GraphFields fields(RdfNode node) {
        return new GraphFields(graph, node, language);
    }

    Optional<Map<String, Object>> organisation(RdfNode node) {
        if (node.isLiteral()) {
            return Optional.of(Map.of("name", node.text()));
        }
        GraphFields in = fields(node);
        uri(in);
        in.text("name", DcatNames.FOAF_NAME, DcatNames.VCARD_FN, DcatNames.PREF_LABEL, DcatNames.LABEL);
        in.text("acronym", DcatNames.ALT_LABEL);
        // As written, valid or not, where the Insee is named; elsewhere only what is a number for certain.
        List<String> numbers = in.values(DcatNames.ADMS_IDENTIFIER).stream()
                .flatMap(id -> graph.value(id, DcatNames.NOTATION.iri()).stream())
                .map(RdfNode::text)
                .toList();
        Optional<String> identifier = in.value(DcatNames.IDENTIFIER).map(RdfNode::text);
        Optional<String> siren = numbers.stream()
                .filter(n -> n.length() <= 11)
                .findFirst()
                .or(() -> identifier.filter(id -> Siren.parse(id).isPresent()));
        Optional<String> siret = numbers.stream()
                .filter(n -> n.length() > 11)
                .findFirst()
                .or(() -> identifier.filter(id -> Siret.parse(id).isPresent()));
        in.put("siren", siren);
        in.put("siret", siret);
        identifier
                .filter(id -> siren.filter(id::equals).isEmpty()
                        && siret.filter(id::equals).isEmpty())
                .ifPresent(id -> in.put("identifier", id));
        in.one("type", n -> code(n, Organisation.Type::of), DcatNames.DCT_TYPE);
        in.one("email", n -> Optional.of(withoutScheme(n.text(), "mailto:")), DcatNames.MBOX, DcatNames.HAS_EMAIL);
        in.name("homepage", DcatNames.HOMEPAGE);
        return Optional.of(in.withUnknown());
    }

    Optional<Map<String, Object>> contact(RdfNode node) {
        if (node.isLiteral()) {
            return Optional.of(Map.of("name", node.text()));
        }
        GraphFields in = fields(node);
        uri(in);
        in.text("name", DcatNames.VCARD_FN, DcatNames.FOAF_NAME);
        in.one(
                "email",
                n -> Optional.of(withoutScheme(n.text(), "mailto:")),
                DcatNames.HAS_EMAIL,
                VCARD_EMAIL,
                DcatNames.MBOX);
        in.name("url", DcatNames.HAS_URL, VCARD_URL);
        in.one("telephone", this::telephone, DcatNames.HAS_TELEPHONE);
        in.text("organisation", DcatNames.ORGANIZATION_NAME, VCARD_ORGANIZATION_NAME_OLD);
        in.text("role", DcatNames.VCARD_ROLE);
        return Optional.of(in.withUnknown());
    }

    private Optional<String> telephone(RdfNode node) {
        // vCard also writes a node with vcard:hasValue.
        RdfNode number = node.isBlank()
                ? graph.value(node, DcatNames.VCARD.iri() + "hasValue").orElse(node)
                : node;
        return number.isBlank() ? Optional.empty() : Optional.of(withoutScheme(number.text(), "tel:"));
    }

    private static String withoutScheme(String text, String scheme) {
        return text.regionMatches(true, 0, scheme, 0, scheme.length()) ? text.substring(scheme.length()) : text;
    }

    private static void uri(GraphFields in) {
        if (in.node().isIri()) {
            in.put("uri", in.node().text());
        }
    }

    /** The code of a concept in the model's list; the text itself when the list does not have it. */
    static Optional<Object> code(RdfNode node, Function<String, ? extends Concept> list) {
        if (node.isBlank() || node.text().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(list.apply(node.text()).code());
    }

    Optional<Object> format(RdfNode node) {
        RdfNode name = node.isBlank() ? label(node).orElse(node) : node;
        return code(name, FileFormat::of);
    }

    private Optional<RdfNode> label(RdfNode node) {
        return Stream.of(DcatNames.PREF_LABEL, DcatNames.LABEL, DcatNames.TITLE, DcatNames.RDF.name("value"))
                .map(property -> graph.value(node, property.iri()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<Object> licence(RdfNode node) {
        if (node.isBlank()) {
            return graph.value(node, DcatNames.IDENTIFIER.iri())
                    .or(() -> label(node))
                    .flatMap(name -> code(name, Licence::of));
        }
        return code(node, Licence::of);
    }

    /** The two-letter code of a language, or what stands there. */
    Optional<Object> language(RdfNode node) {
        return node.isBlank() ? Optional.empty() : Optional.of(languageTag(node.text()));
    }

    static String languageTag(String text) {
        Optional<Term> term = Vocabulary.LANGUAGE.match(text);
        if (term.isPresent()) {
            return term.get().aliases().get(0);
        }
        String code = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (text.contains("/language/") || text.length() == 3) {
            for (String two : Locale.getISOLanguages()) {
                if (Locale.forLanguageTag(two).getISO3Language().equals(code)) {
                    return two;
                }
            }
        }
        return text;
    }

    Optional<Object> datasetType(RdfNode node) {
        return node.isBlank()
                ? Optional.empty()
                : Optional.of(Vocabulary.DATASET_TYPE
                        .match(node.text())
                        .map(Term::code)
                        .orElse(node.text()));
    }

    /** The words of a statement, or its address. */
    Optional<String> statement(RdfNode node) {
        if (node.isBlank()) {
            return new GraphFields(graph, node, language)
                    .mainText(Stream.of(DcatNames.LABEL, DcatNames.DESCRIPTION, DcatNames.TITLE)
                            .flatMap(property -> graph.values(node, property.iri()).stream())
                            .toList());
        }
        return Optional.of(node.text());
    }

    Optional<String> mediaType(RdfNode node) {
        if (node.isBlank()) {
            return label(node).map(RdfNode::text);
        }
        String type = node.text();
        int start = type.indexOf(MEDIA_TYPES);
        return Optional.of(start < 0 ? type : type.substring(start + MEDIA_TYPES.length()));
    }

    Optional<Map<String, Object>> checksum(RdfNode node) {
        if (!node.isBlank() && !node.isIri()) {
            return Optional.empty();
        }
        GraphFields in = fields(node);
        in.one("algorithm", n -> code(n, Checksum.Algorithm::of), DcatNames.ALGORITHM);
        in.name("value", DcatNames.CHECKSUM_VALUE);
        return in.members().isEmpty() ? Optional.empty() : Optional.of(in.withUnknown());
    }

    Optional<Map<String, Object>> standard(RdfNode node) {
        if (node.isLiteral()) {
            return Optional.of(
                    Iris.isAbsolute(node.text()) ? Map.of("uri", node.text()) : Map.of("title", node.text()));
        }
        GraphFields in = fields(node);
        in.text("title", DcatNames.TITLE);
        in.name("name", DcatNames.IDENTIFIER);
        in.name("version", DcatNames.VERSION_INFO);
        if (node.isIri()) {
            boolean described = in.members().containsKey("name");
            String rest = node.text().startsWith(Addresses.SCHEMA_BASE)
                    ? node.text().substring(Addresses.SCHEMA_BASE.length())
                    : "";
            String[] parts = rest.split("/", -1);
            if (!described
                    && (parts.length == 2 || parts.length == 3)
                    && !rest.endsWith("/")
                    && !rest.contains(".html")) {
                // The page of a schema in the national catalogue, with or without a version.
                in.put("name", parts[0] + "/" + parts[1]);
                if (parts.length == 3) {
                    in.put("version", parts[2]);
                }
            }
            Standard.Builder derived = Standard.builder();
            Optional.ofNullable(in.members().get("name")).ifPresent(n -> derived.name(n.toString()));
            Optional.ofNullable(in.members().get("version")).ifPresent(v -> derived.version(v.toString()));
            if (!Addresses.of(derived.build()).filter(node.text()::equals).isPresent()) {
                in.put("uri", node.text());
            }
        }
        return Optional.of(in.withUnknown());
    }

    Optional<Map<String, Object>> period(RdfNode node) {
        if (node.isLiteral()) {
            // udata's readers know "2023", "2023-05" and "start/end".
            String[] ends = node.text().split("/", -1);
            return Optional.of(Map.of("start", ends[0].strip(), "end", ends[ends.length - 1].strip()));
        }
        GraphFields in = fields(node);
        in.name("start", DcatNames.START_DATE, SCHEMA_START, SCHEMA_START_HTTPS);
        in.name("end", DcatNames.END_DATE, SCHEMA_END, SCHEMA_END_HTTPS);
        return in.members().isEmpty() && graph.properties(node).isEmpty()
                ? Optional.empty()
                : Optional.of(in.withUnknown());
    }

    Optional<Map<String, Object>> place(RdfNode node) {
        if (node.isLiteral()) {
            return Optional.of(Map.of("label", node.text()));
        }
        GraphFields in = fields(node);
        in.text("label", DcatNames.PREF_LABEL, DcatNames.LABEL);
        in.pass(DcatNames.IN_SCHEME);
        Optional<String> zone = in.value(DcatNames.IDENTIFIER).map(RdfNode::text);
        zone.ifPresent(z -> zone(in, z));
        in.values(DcatNames.BBOX).stream().findFirst().flatMap(GraphNodes::box).ifPresent(box -> in.put("bbox", box));
        in.values(DcatNames.CENTROID).stream()
                .findFirst()
                .map(c -> Wkt.positions(c.text()))
                .filter(p -> p.size() == 1)
                .ifPresent(p -> in.put("centroid", List.of(p.get(0))));
        in.values(DcatNames.AS_WKT, LOCN_GEOMETRY).stream()
                .filter(g -> g.isLiteral() && !g.text().stripLeading().startsWith("{"))
                .findFirst()
                .ifPresent(g -> in.put("geometry", g.text()));
        if (node.isIri()) {
            placeUri(in, node.text());
        }
        return Optional.of(in.withUnknown());
    }

    private static void zone(GraphFields in, String zone) {
        String[] parts = zone.split(":");
        if (parts.length == 3 && parts[0].equals("fr")) {
            in.put("level", parts[1]);
            in.put("code", parts[2]);
        } else if (parts.length == 2 && parts[0].equals("country")) {
            in.put("level", "country");
            in.put("code", parts[1].toUpperCase(Locale.ROOT));
        } else {
            in.put("code", zone);
        }
    }

    /** An address of the Insee that carries a code says level and code; any other is kept. */
    private static void placeUri(GraphFields in, String iri) {
        String path = iri.replaceFirst("^https://", "http://");
        if (path.startsWith(InseeAddresses.BASE) && !in.members().containsKey("code")) {
            String[] parts = path.substring(InseeAddresses.BASE.length()).split("/", -1);
            InseeAddresses.FOLDERS.forEach((level, folder) -> {
                if (parts.length == 2 && parts[0].equals(folder) && parts[1].length() <= 9) {
                    in.put("level", level);
                    in.put("code", parts[1]);
                }
            });
        }
        SpatialCoverage.Builder derived = SpatialCoverage.builder();
        Optional.ofNullable(in.members().get("level"))
                .ifPresent(l -> derived.level(SpatialCoverage.Level.of(l.toString())));
        Optional.ofNullable(in.members().get("code")).ifPresent(c -> derived.code(c.toString()));
        if (!PlaceMapping.iri(derived.build()).equals(iri)) {
            in.put("uri", iri);
        }
    }

    private static Optional<List<BigDecimal>> box(RdfNode value) {
        String text = value.text();
        if (!text.contains("(")) {
            String[] numbers = text.split(",");
            if (numbers.length != 4) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        Stream.of(numbers).map(n -> new BigDecimal(n.strip())).toList());
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Wkt.bounds(text).map(b -> List.of(b.west(), b.south(), b.east(), b.north()));
    }
}

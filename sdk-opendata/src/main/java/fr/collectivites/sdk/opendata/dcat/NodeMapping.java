package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.AccessRights;
import fr.collectivites.sdk.core.catalog.Availability;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.HvdCategory;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.Standard;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.core.value.Period;
import fr.collectivites.sdk.opendata.dcat.DcatProfile.Trait;
import fr.collectivites.sdk.opendata.dcat.internal.DcatNames;
import fr.collectivites.sdk.opendata.dcat.internal.Segments;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.Name;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Term;
import fr.collectivites.sdk.opendata.dcat.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that resources share: bodies, contacts, concepts of code lists, licences, standards, periods. Each is named
 * where it is used and described once after.
 */
final class NodeMapping {

    static final String MEDIA_TYPE_BASE = "https://www.iana.org/assignments/media-types/";
    private static final String FRENCH = "fr";

    /** Those of CKAN's own register whose address there is not the one of data.gouv.fr, by the identifier of both. */
    private static final Set<String> CKAN_LICENCES = Set.of("odc-odbl", "odc-by", "odc-pddl");

    private static final String CKAN_LICENCE_BASE = "http://www.opendefinition.org/licenses/";

    private final Emitter out;
    private final Iri iri;
    private final UnknownMapping unknown;

    NodeMapping(Emitter out, Iri iri) {
        this.out = out;
        this.iri = iri;
        this.unknown = new UnknownMapping(out);
    }

    // Bodies and contacts

    void agents(Name property, Collection<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            String agent = iri.of(organisation);
            out.iri(property, agent);
            out.describe(agent, () -> agent(agent, organisation));
        }
    }

    private void agent(String agent, Organisation organisation) {
        Optional<String> siren = organisation.sirenText();
        Optional<String> siret = organisation.siretText();
        out.subject(agent, DcatNames.AGENT);
        // SHACL does not reason: an organisation must say that it is an agent.
        out.name(DcatNames.TYPE, DcatNames.ORGANIZATION);
        out.text(DcatNames.FOAF_NAME, organisation.name());
        out.text(DcatNames.ALT_LABEL, organisation.acronym());
        out.plain(
                DcatNames.IDENTIFIER, organisation.identifier().or(() -> siret).or(() -> siren));
        siren.ifPresent(number -> otherIdentifier(agent, number, "Insee"));
        siret.ifPresent(number -> otherIdentifier(agent, number, "Insee"));
        organisation.type().ifPresent(type -> concept(DcatNames.DCT_TYPE, type, Vocabulary.PUBLISHER_TYPE, null));
        organisation.email().ifPresent(email -> out.iri(DcatNames.MBOX, mailto(email)));
        out.documents(DcatNames.HOMEPAGE, organisation.homepage().stream().toList());
        unknown.fields(organisation.unknownFields());
        out.end();
    }

    void contacts(Collection<Contact> contacts) {
        for (Contact contact : contacts) {
            String node = iri.of(contact);
            out.iri(DcatNames.CONTACT_POINT, node);
            out.describe(node, () -> contact(node, contact));
        }
    }

    private void contact(String node, Contact contact) {
        out.subject(node, DcatNames.KIND);
        out.name(DcatNames.TYPE, DcatNames.VCARD_ORGANIZATION);
        out.text(DcatNames.VCARD_FN, contact.name());
        contact.email().ifPresent(email -> out.iri(DcatNames.HAS_EMAIL, mailto(email)));
        out.iris(DcatNames.HAS_URL, contact.url().stream().toList());
        contact.telephone().ifPresent(number -> out.iri(DcatNames.HAS_TELEPHONE, "tel:" + number.replace(" ", "")));
        out.text(DcatNames.ORGANIZATION_NAME, contact.organisation());
        out.plain(DcatNames.VCARD_ROLE, contact.role());
        unknown.fields(contact.unknownFields());
        out.end();
    }

    private static String mailto(String email) {
        return "mailto:" + email.strip();
    }

    /**
     * An identifier of the node in another scheme. It has an IRI of its own: CKAN stores the label of a blank node, which
     * changes at every harvest.
     */
    void otherIdentifier(String node, String notation, String agency) {
        boolean isIri = Iris.isAbsolute(notation);
        String identifier = isIri ? notation : node + "#identifier-" + Segments.segment(notation);
        out.iri(DcatNames.ADMS_IDENTIFIER, identifier);
        out.describe(identifier, () -> {
            out.subject(identifier, DcatNames.IDENTIFIER_CLASS);
            out.plain(DcatNames.NOTATION, Optional.of(notation));
            if (!agency.isEmpty()) {
                out.text(DcatNames.SCHEMA_AGENCY, agency, FRENCH);
            }
            out.end();
        });
    }

    // Code lists

    void themes(List<Theme> themes, List<HvdCategory> hvdCategories) {
        themes.forEach(theme -> concept(DcatNames.THEME, theme, Vocabulary.DATA_THEME, null));
        if (out.has(Trait.HVD_AS_THEME)) {
            hvdCategories.forEach(category -> concept(DcatNames.THEME, category, Vocabulary.HVD_CATEGORY, null));
        }
    }

    void hvdCategories(List<HvdCategory> categories) {
        categories.forEach(category -> concept(DcatNames.HVD_CATEGORY, category, Vocabulary.HVD_CATEGORY, null));
    }

    /** The legal acts, with the regulation on high-value datasets where the profile adds it. */
    void legislation(List<String> acts, boolean highValue) {
        for (String act : acts) {
            legalAct(act);
        }
        if (highValue && out.has(Trait.HVD_LEGISLATION) && !acts.contains(DcatNames.HVD_REGULATION)) {
            legalAct(DcatNames.HVD_REGULATION);
        }
    }

    private void legalAct(String act) {
        if (Iris.isAbsolute(act)) {
            out.iri(DcatNames.APPLICABLE_LEGISLATION, act);
            out.typed(act, DcatNames.LEGAL_RESOURCE);
        }
    }

    void frequency(Optional<Frequency> frequency) {
        frequency.ifPresent(f -> concept(DcatNames.ACCRUAL_PERIODICITY, f, Vocabulary.FREQUENCY, DcatNames.FREQUENCY));
    }

    void accessRights(Optional<AccessRights> rights) {
        rights.ifPresent(r -> concept(DcatNames.ACCESS_RIGHTS, r, Vocabulary.ACCESS_RIGHT, DcatNames.RIGHTS_STATEMENT));
    }

    void availability(Optional<Availability> availability) {
        availability.ifPresent(a -> concept(DcatNames.AVAILABILITY, a, Vocabulary.AVAILABILITY, null));
    }

    void status(Optional<Distribution.Status> status) {
        status.ifPresent(s -> concept(DcatNames.STATUS, s, Vocabulary.DISTRIBUTION_STATUS, null));
    }

    void format(FileFormat format) {
        if (format.uri().isPresent() || !format.isKnown()) {
            concept(DcatNames.FORMAT, format, Vocabulary.FILE_TYPE, DcatNames.MEDIA_TYPE_OR_EXTENT);
        } else if (out.has(Trait.FILLS_GAPS)) {
            // Newer than the EU list. Harvesters take a plain text as it is.
            out.plain(DcatNames.FORMAT, Optional.of(format.code()));
        } else {
            out.blank(DcatNames.FORMAT, DcatNames.MEDIA_TYPE_OR_EXTENT);
            out.text(DcatNames.PREF_LABEL, format.code(), FRENCH);
            out.end();
        }
    }

    void types(List<String> types) {
        for (String type : types) {
            Optional<Term> term = Vocabulary.DATASET_TYPE.match(type);
            if (term.isPresent()) {
                term(DcatNames.DCT_TYPE, term.get(), Vocabulary.DATASET_TYPE, null);
            } else if (Iris.isAbsolute(type)) {
                out.iri(DcatNames.DCT_TYPE, type);
                out.typed(type, DcatNames.CONCEPT);
            } else {
                out.plain(DcatNames.DCT_TYPE, Optional.of(type));
            }
        }
    }

    void languages(List<String> languages) {
        for (String language : languages) {
            Optional<Term> term = Vocabulary.LANGUAGE.match(language);
            if (term.isPresent()) {
                term(DcatNames.LANGUAGE, term.get(), Vocabulary.LANGUAGE, DcatNames.LINGUISTIC_SYSTEM);
            } else {
                String node = Addresses.ofLanguage(language);
                out.iri(DcatNames.LANGUAGE, node);
                out.typed(node, DcatNames.LINGUISTIC_SYSTEM);
            }
        }
    }

    void mediaType(Name property, Optional<String> mediaType) {
        mediaType.ifPresent(type -> {
            String node = Iris.isAbsolute(type) ? type : MEDIA_TYPE_BASE + type;
            out.iri(property, node);
            out.typed(node, DcatNames.MEDIA_TYPE_CLASS);
        });
    }

    /** A concept of nobody's list: typed, and labelled by the end of its address, since DCAT-AP wants a label of it. */
    void ownConcept(String node) {
        out.describe(node, () -> {
            out.subject(node, DcatNames.CONCEPT);
            String path = node.endsWith("/") || node.endsWith("#") ? node.substring(0, node.length() - 1) : node;
            out.text(
                    DcatNames.PREF_LABEL,
                    path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1),
                    "");
            out.end();
        });
    }

    /** A concept with its description; one without address is written as text, for platforms and checkers to see. */
    private void concept(Name property, Concept concept, Vocabulary vocabulary, @Nullable Name type) {
        Optional<Term> term = vocabulary.match(concept.uri().orElse(concept.code()));
        if (term.isPresent()) {
            term(property, term.get(), vocabulary, type);
        } else if (concept.uri().isPresent()) {
            String node = concept.uri().get();
            out.iri(property, node);
            out.typed(node, type == null ? DcatNames.CONCEPT : type);
        } else {
            out.plain(property, Optional.of(concept.code()));
        }
    }

    private void term(Name property, Term term, Vocabulary vocabulary, @Nullable Name type) {
        out.iri(property, term.uri());
        out.describe(term.uri(), () -> {
            out.subject(term.uri(), DcatNames.CONCEPT);
            if (type != null) {
                out.name(DcatNames.TYPE, type);
            }
            // Never rdfs:label: CKAN would store it in place of the address. udata needs skos:prefLabel.
            out.text(DcatNames.PREF_LABEL, term.french(), FRENCH);
            out.text(DcatNames.PREF_LABEL, term.english(), "en");
            out.iri(DcatNames.IN_SCHEME, vocabulary.scheme());
            out.end();
            if (vocabulary == Vocabulary.DATA_THEME) {
                scheme(vocabulary);
            }
        });
    }

    /** Describes a scheme; DCAT-AP wants a title of it. */
    void scheme(Vocabulary vocabulary) {
        out.describe(vocabulary.scheme(), () -> {
            out.subject(vocabulary.scheme(), DcatNames.CONCEPT_SCHEME);
            out.text(DcatNames.TITLE, vocabulary.title(Locale.FRENCH), FRENCH);
            out.text(DcatNames.TITLE, vocabulary.title(Locale.ENGLISH), "en");
            out.end();
        });
    }

    // Rights

    void licence(Licence licence) {
        Optional<String> platform = licence.uri();
        Optional<String> european = licence.euUri();
        Optional<String> address = out.has(Trait.CKAN_LICENCE) && CKAN_LICENCES.contains(licence.udataId())
                ? Optional.of(CKAN_LICENCE_BASE + licence.udataId())
                : out.has(Trait.PLATFORM_LICENCE) ? platform.or(() -> european) : european.or(() -> platform);
        if (address.isEmpty()) {
            if (out.has(Trait.FILLS_GAPS)) {
                // udata also recognises its own identifiers, as text.
                out.plain(DcatNames.LICENSE, Optional.of(licence.udataId()));
            } else {
                out.blank(DcatNames.LICENSE, DcatNames.LICENSE_DOCUMENT);
                out.text(DcatNames.TITLE, licence.label(), FRENCH);
                out.plain(DcatNames.IDENTIFIER, Optional.of(licence.code()));
                out.end();
            }
            return;
        }
        String node = address.get();
        out.iri(DcatNames.LICENSE, node);
        out.describe(node, () -> {
            out.subject(node, DcatNames.LICENSE_DOCUMENT);
            if (licence.isKnown()) {
                out.text(DcatNames.TITLE, licence.label(), FRENCH);
            }
            european.filter(eu -> !eu.equals(node)).ifPresent(eu -> out.iri(DcatNames.EXACT_MATCH, eu));
            out.end();
        });
    }

    void rights(List<String> statements) {
        for (String statement : statements) {
            if (Iris.isAbsolute(statement) && !statement.contains(" ")) {
                out.iri(DcatNames.RIGHTS, statement);
                out.typed(statement, DcatNames.RIGHTS_STATEMENT);
            } else {
                statement(DcatNames.RIGHTS, DcatNames.RIGHTS_STATEMENT, statement);
            }
        }
    }

    /** A statement in words: the one kind of node whose text both harvesters read from {@code rdfs:label}. */
    void statement(Name property, Name type, String words) {
        out.blank(property, type);
        out.text(DcatNames.LABEL, Optional.of(words));
        out.end();
    }

    // Standards and periods

    void standards(List<Standard> standards) {
        for (Standard standard : standards) {
            String node = Addresses.of(standard).orElse("");
            if (node.isEmpty()) {
                out.blank(DcatNames.CONFORMS_TO, DcatNames.STANDARD);
                describe(standard);
                out.end();
            } else {
                out.iri(DcatNames.CONFORMS_TO, node);
                out.describe(node, () -> {
                    out.subject(node, DcatNames.STANDARD);
                    describe(standard);
                    out.end();
                });
            }
        }
    }

    private void describe(Standard standard) {
        Optional<String> name = standard.name();
        Optional<String> version = standard.version();
        boolean words = out.has(Trait.FILLS_GAPS);
        out.text(
                DcatNames.TITLE,
                standard.title()
                        .or(() -> name.filter(n -> words)
                                .map(n -> version.map(v -> n + " " + v).orElse(n))));
        out.plain(DcatNames.IDENTIFIER, name);
        out.plain(DcatNames.VERSION_INFO, version);
    }

    /**
     * Periods as blank nodes: udata follows an address over the network and loses the period. Its dates are whole days
     * for harvesters, the end of a year or month being its last day.
     */
    void periods(List<Period> periods) {
        for (Period period : periods) {
            out.blank(DcatNames.TEMPORAL, DcatNames.PERIOD_OF_TIME);
            if (out.has(Trait.FULL_DATES)) {
                period.firstDay().ifPresent(day -> out.literal(DcatNames.START_DATE, day.toString(), DcatNames.DATE));
                period.lastDay().ifPresent(day -> out.literal(DcatNames.END_DATE, day.toString(), DcatNames.DATE));
            } else {
                out.date(DcatNames.START_DATE, period.start(), period.startText());
                out.date(DcatNames.END_DATE, period.end(), period.endText());
            }
            out.end();
        }
    }
}

package fr.collectivites.sdk.opendata.ckan;

import fr.collectivites.sdk.core.catalog.Checksum;
import fr.collectivites.sdk.core.catalog.Contact;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.catalog.FileFormat;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.opendata.dcat.Addresses;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import fr.collectivites.sdk.opendata.publish.Publication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as CKAN is to hold it: the members that are ours to write. What a member does not have is written as an
 * empty text, so that what it had before goes; members that do not appear here are never written.
 */
final class PackageMapping {

    /** Extra that says who the dataset is of: with {@link #ID} its identity, by which it is found again. */
    static final String OWNER = "collectivites_publisher";
    /** Extra that says which dataset of its owner it is. */
    static final String ID = "collectivites_id";

    /** Member of a resource: its stable name in the dataset. CKAN keeps members of resources that it does not know. */
    static final String FILE = "collectivites_file";
    /** Member of a resource: SHA-256 of the content. Apart from {@code hash}, which plugins overwrite. */
    static final String SHA256 = "collectivites_sha256";
    /**
     * Member of a resource: CKAN's date of the content that {@link #SHA256} is of. Not needed for a file that came with
     * its resource: CKAN's two dates tell.
     */
    static final String NOTED_FOR = "collectivites_noted_for";
    /** Member of a resource: number of data rows. */
    static final String ROWS = "collectivites_rows";
    /** Member of a resource: number of different keys. */
    static final String KEYS = "collectivites_keys";
    /** Member of a resource: number of errors against its schema. */
    static final String ERRORS = "collectivites_errors";

    /** What CKAN calls formats that it calls otherwise than we do: sent otherwise, they would be renamed there. */
    private static final Map<FileFormat, String> FORMATS = Map.of(
            FileFormat.SHAPEFILE, "SHP",
            FileFormat.DBF, "dBase",
            FileFormat.TEXT, "TXT",
            FileFormat.RDF_XML, "RDF",
            FileFormat.RDF_TURTLE, "TTL",
            FileFormat.JSON_LD, "JSON-LD");

    /**
     * Member of a resource: what its DataStore table holds, by the columns of the schema and the content of the file; empty
     * without a table of ours.
     */
    static final String DATASTORE = "collectivites_datastore";

    private final Site site;
    private final String owner;

    PackageMapping(Site site, String owner) {
        this.site = site;
        this.owner = owner;
    }

    /** The members of the dataset itself, with its tags and those extras that are ours. */
    Map<String, @Nullable Object> dataset(Dataset dataset) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Optional<Contact> contact = dataset.contacts().stream().findFirst();
        members.put("title", dataset.title().orElse(""));
        members.put("notes", dataset.description().orElse(""));
        members.put("url", dataset.landingPages().stream().findFirst().orElse(""));
        members.put("version", dataset.version().orElse(""));
        members.put("license_id", site.licenceId(dataset.licence().orElse(Licence.NOT_SPECIFIED)));
        members.put("maintainer", contact.flatMap(Contact::name).orElse(""));
        members.put("maintainer_email", contact.flatMap(Contact::email).orElse(""));
        members.put(
                "tags",
                PackageNames.tags(dataset.keywords()).stream()
                        .map(tag -> Map.of("name", tag))
                        .toList());
        members.put("extras", extras(dataset));
        return members;
    }

    private List<Map<String, String>> extras(Dataset dataset) {
        String id = dataset.identifier().orElse("");
        List<Map<String, String>> extras = new ArrayList<>();
        extras.add(extra(OWNER, owner));
        extras.add(extra(ID, id));
        // dct:identifier on a portal of many publishers: harvesters recognise the dataset by it alone.
        extras.add(extra("identifier", owner + "/" + id));
        for (Extra extra : Extra.ALL) {
            String value = extra.write().apply(dataset);
            if (!value.isEmpty()) {
                extras.add(extra(extra.key(), value));
            }
        }
        return extras;
    }

    private static Map<String, String> extra(String key, String value) {
        // Not Map.of: its order changes from one run to the next
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("key", key);
        extra.put("value", value);
        return extra;
    }

    /** Whether an extra is ours to write or to take away. */
    static boolean isOurs(String key) {
        return key.equals(OWNER)
                || key.equals(ID)
                || key.equals("identifier")
                || Extra.ALL.stream().anyMatch(extra -> extra.key().equals(key));
    }

    /** The resources in the order of the description, by stable name. */
    Map<String, Map<String, @Nullable Object>> resources(Publication publication) {
        Map<String, Map<String, @Nullable Object>> resources = new LinkedHashMap<>();
        int next = 0;
        for (Distribution distribution : publication.dataset().distributions()) {
            if (distribution.file().isPresent()) {
                LocalFile file = publication.files().get(next++);
                resources.put(file.name(), file(file, publication.dataset()));
            } else {
                String address = linkAddress(distribution);
                resources.put(address, link(address, distribution, publication.dataset()));
            }
        }
        return resources;
    }

    /** The address of a link, which is also its stable name. */
    static String linkAddress(Distribution distribution) {
        return distribution.downloadUrls().stream()
                .findFirst()
                .or(() -> distribution.accessUrls().stream().findFirst())
                .orElse("");
    }

    private Map<String, @Nullable Object> file(LocalFile file, Dataset dataset) {
        Map<String, @Nullable Object> members = common(file.name(), file.distribution(), dataset);
        members.put(
                "modified",
                file.distribution().modifiedText().orElse(file.modified().toString()));
        members.put("hash", file.content().sha256());
        members.put("hash_algorithm", Checksum.Algorithm.SHA_256.uri().orElse(""));
        members.put(SHA256, file.content().sha256());
        members.put(ROWS, counted(file.content().rows()));
        members.put(KEYS, counted(file.content().keys()));
        members.put(ERRORS, counted(file.content().errors()));
        return members;
    }

    private static String counted(long count) {
        return count < 0 ? "" : Long.toString(count);
    }

    private Map<String, @Nullable Object> link(String address, Distribution distribution, Dataset dataset) {
        Map<String, @Nullable Object> members = common(address, distribution, dataset);
        members.put("url", address);
        members.put("url_type", "");
        members.put("modified", distribution.modifiedText().orElse(""));
        members.put("access_url", distribution.accessUrls().stream().findFirst().orElse(""));
        members.put(
                "download_url", distribution.downloadUrls().stream().findFirst().orElse(""));
        Optional<Checksum> checksum = distribution.checksum();
        members.put("hash", checksum.flatMap(Checksum::value).orElse(""));
        members.put(
                "hash_algorithm",
                checksum.flatMap(Checksum::algorithm).map(Addresses::of).orElse(""));
        distribution.byteSize().ifPresent(size -> members.put("size", size.longValue()));
        return members;
    }

    private static Map<String, @Nullable Object> common(String name, Distribution distribution, Dataset dataset) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Optional<Licence> licence = distribution.licence().or(dataset::licence);
        members.put(FILE, name);
        members.put("name", distribution.title().orElse(name));
        members.put("description", distribution.description().orElse(""));
        members.put("format", distribution.format().map(PackageMapping::format).orElse(""));
        members.put("mimetype", distribution.mediaType().orElse(""));
        members.put("issued", distribution.issuedText().orElse(""));
        members.put("license", licence.map(PackageMapping::address).orElse(""));
        members.put("conforms_to", Extra.json(Extra.standards(distribution.conformsTo())));
        members.put(
                "language",
                Extra.json(distribution.languages().stream()
                        .map(Addresses::ofLanguage)
                        .toList()));
        members.put("documentation", Extra.json(distribution.pages()));
        members.put("rights", String.join("\n\n", distribution.rights()));
        members.put("status", distribution.status().map(Addresses::of).orElse(""));
        members.put(
                "availability", distribution.availability().map(Addresses::of).orElse(""));
        return members;
    }

    /** The address that data.gouv.fr recognises when it harvests the site; nothing for what is no licence. */
    private static String address(Licence licence) {
        return licence.isKnown() ? licence.uri().orElse("") : licence.code();
    }

    private static String format(FileFormat format) {
        String name = FORMATS.get(format);
        return name != null ? name : format.isKnown() ? format.label() : format.code();
    }
}

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import fr.collectivites.sdk.opendata.dcat.RandomCatalog;
import fr.collectivites.sdk.opendata.dcat.Samples;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the sample catalogue and generated ones: each as the model's JSON, and as a feed in every syntax by profile. */
final class Feeds {

    private Feeds() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int generated = Integer.parseInt(args[1]);
        write(folder, "sample", Samples.catalog());
        for (int seed = 0; seed < generated; seed++) {
            write(folder, "seed-" + seed, new RandomCatalog(seed).next());
        }
    }

    private static void write(Path folder, String name, Catalog original) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        // udata refuses addresses in the reserved top-level domain.
        String json = mapper.writeValueAsString(original).replace(".example/", ".example.org/").replace(".example\"", ".example.org\"");
        Catalog catalog = mapper.readValue(json, Catalog.class);
        Files.writeString(folder.resolve(name + ".json"), json, UTF_8);
        for (DcatProfile profile : List.of(DcatProfile.HARVEST, DcatProfile.DATA_GOUV, DcatProfile.CKAN)) {
            for (RdfFormat format : RdfFormat.values()) {
                Path file = folder.resolve(name + "." + profile + "." + format.extension());
                DcatWriter writer = DcatWriter.of(format, profile).withBase("https://data.villebourg.example.org/");
                Files.write(file, writer.text(catalog).getBytes(UTF_8));
            }
        }
    }
}

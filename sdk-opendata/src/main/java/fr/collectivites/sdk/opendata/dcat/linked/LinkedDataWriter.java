package fr.collectivites.sdk.opendata.dcat.linked;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.collectivity.PublicBody;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.place.convert.PublicView;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.opendata.dcat.rdf.Iris;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat;
import fr.collectivites.sdk.opendata.dcat.rdf.RdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Writes public bodies and mediation points as linked data, in the order in which they come, in constant memory but for
 * the territories and concepts that were already described. The same input gives the same bytes. What an entity does not
 * tell, or tells in a form that cannot be read, is left out. Immutable and thread-safe.
 *
 * <pre>{@code
 * LinkedDataWriter.of(RdfFormat.TURTLE, "https://data.example.org/").writeBodies(bodies, stream);
 * }</pre>
 *
 * <p>A body has the address that {@code DcatWriter} gives a publisher of the same SIRET or SIREN under the same base, so
 * that catalogue and description meet. A territory has the address with the Insee's code that is in common use.
 */
public final class LinkedDataWriter {

    private final RdfFormat format;
    private final String base;
    private final Territory territory;

    private LinkedDataWriter(RdfFormat format, String base, Territory territory) {
        this.format = format;
        this.base = base;
        this.territory = territory;
    }

    /**
     * A writer of that syntax, which takes names of territories from the embedded geographic code.
     *
     * @param base address below which everything stands that has none of its own
     * @throws IllegalArgumentException if the base is not an absolute IRI
     */
    public static LinkedDataWriter of(RdfFormat format, String base) {
        if (!Iris.isAbsolute(base)) {
            throw new IllegalArgumentException("not an absolute IRI: \"" + base + "\"");
        }
        String root = base.endsWith("/") || base.endsWith("#") ? base : base + "/";
        return new LinkedDataWriter(format, root, Territory.embedded());
    }

    /** The same writer, with names of territories from there. */
    public LinkedDataWriter withTerritory(Territory territory) {
        return new LinkedDataWriter(format, base, territory);
    }

    /** The syntax; it knows the media type and the extension to serve it with. */
    public RdfFormat format() {
        return format;
    }

    /**
     * Writes public bodies; the stream stays open.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void writeBodies(Iterable<PublicBody> bodies, OutputStream stream) {
        write(stream, nodes -> {
            BodyMapping mapping = new BodyMapping(nodes, territory);
            bodies.forEach(mapping::body);
        });
    }

    /**
     * Writes collectivities; the stream stays open.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void writeCollectivities(Iterable<Collectivity> collectivities, OutputStream stream) {
        write(stream, nodes -> {
            BodyMapping mapping = new BodyMapping(nodes, territory);
            collectivities.forEach(mapping::collectivity);
        });
    }

    /**
     * Writes places of digital mediation with their services; the stream stays open. What leaves is the {@link PublicView}
     * of each place: linked data are for everybody.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void writePlaces(Iterable<MediationPoint> places, OutputStream stream) {
        write(stream, nodes -> {
            MediationPointMapping mapping = new MediationPointMapping(nodes, territory);
            places.forEach(place -> mapping.place(PublicView.of(place)));
        });
    }

    private void write(OutputStream stream, Consumer<Nodes> mapping) {
        RdfWriter writer = RdfWriter.to(stream, format, Terms.NAMESPACES);
        mapping.accept(new Nodes(writer, base));
        writer.finish();
    }

    /** Bodies as text. */
    public String bodies(Iterable<PublicBody> bodies) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeBodies(bodies, bytes);
        return bytes.toString(UTF_8);
    }

    /** Places as text. */
    public String places(Iterable<MediationPoint> places) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writePlaces(places, bytes);
        return bytes.toString(UTF_8);
    }
}

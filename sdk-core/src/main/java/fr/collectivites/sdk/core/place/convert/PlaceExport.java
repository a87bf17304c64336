package fr.collectivites.sdk.core.place.convert;

import fr.collectivites.sdk.core.internal.json.Json;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places in a format for others: GeoJSON (RFC 7946), or the structures or services of data·inclusion v1. What leaves is the
 * {@link PublicView} of each place, unless the export is declared {@link #internal()}. UTF-8 without byte order mark, one
 * place a line, the same bytes for the same places. Immutable and thread-safe.
 */
public final class PlaceExport {

    /** A place as a member of the document. */
    @FunctionalInterface
    interface Form {
        /** The JSON of a place, or nothing if the format cannot hold it. */
        Optional<Map<String, @Nullable Object>> of(PlaceRow place, ProblemSink sink);
    }

    private final String before;
    private final Form form;
    private final String after;
    private final boolean open;

    private PlaceExport(String before, Form form, String after, boolean open) {
        this.before = before;
        this.form = form;
        this.after = after;
        this.open = open;
    }

    /**
     * A feature collection: the fields of the standard as properties, lists as arrays, positions of six decimals with the
     * longitude first. A place without a whole position has no geometry.
     */
    public static PlaceExport geoJson() {
        return new PlaceExport("{\"type\":\"FeatureCollection\",\"features\":[\n", GeoJsonForm::of, "]}\n", true);
    }

    /**
     * The structures of data·inclusion v1, as an array.
     *
     * @param source name of the source there
     * @param today last day that a record may have been changed on
     */
    public static PlaceExport structures(String source, LocalDate today) {
        return new PlaceExport("[\n", new DataInclusionForm(source, today)::structure, "]\n", true);
    }

    /** The services of data·inclusion v1, as an array: one of each place that has services. */
    public static PlaceExport services(String source, LocalDate today) {
        return new PlaceExport("[\n", new DataInclusionForm(source, today)::service, "]\n", true);
    }

    /** The same with all that the places hold: not for publication. */
    public PlaceExport internal() {
        return new PlaceExport(before, form, after, false);
    }

    /**
     * Writes places, and leaves the stream open.
     *
     * @param sink takes what was withheld ({@code place-withheld}) and what the format cannot hold ({@code
     *     place-conversion})
     * @return how many were written
     * @throws UncheckedIOException if the stream fails
     */
    public long write(Iterable<PlaceRow> places, OutputStream out, ProblemSink sink) {
        long written = 0;
        try {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (PlaceRow place : places) {
                PlaceRow shown = open ? place.with(PublicView.of(place, sink)) : place;
                Optional<Map<String, @Nullable Object>> json = form.of(shown, sink);
                if (json.isPresent()) {
                    String line = (written > 0 ? ",\n" : "") + Json.write(json.get());
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                    written++;
                }
            }
            out.write(((written > 0 ? "\n" : "") + after).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }
}

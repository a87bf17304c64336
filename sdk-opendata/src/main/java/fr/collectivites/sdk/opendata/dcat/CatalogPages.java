package fr.collectivites.sdk.opendata.dcat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A large catalogue cut into pages, linked as udata, ckanext-dcat and piveau all follow them (Hydra). Each page stands by
 * itself: its datasets with all that they name. Series stand on the first page, a service on the page of the first
 * dataset that it serves, since harvesters refuse an identifier that they have seen before. Immutable and thread-safe.
 *
 * <pre>{@code
 * CatalogPages pages = CatalogPages.of(writer, catalog, 200, n -> "https://data.example.org/catalog.ttl?page=" + n);
 * pages.write(2, datasetsOfPage2, total, response);
 * }</pre>
 *
 * <p>Serve pages without redirect (udata stops at any), under addresses that keep the extension of the format, with {@link
 * fr.collectivites.sdk.opendata.dcat.rdf.RdfFormat#contentType()}.
 */
public final class CatalogPages {

    /** Sizes between which harvesters are comfortable: a dataset takes about 4 kB of Turtle, ckanext-dcat reads 50 MB. */
    private static final int MAX_SIZE = 5_000;

    private final DcatWriter writer;
    private final Catalog catalog;
    private final int size;
    private final IntFunction<String> address;

    private CatalogPages(DcatWriter writer, Catalog catalog, int size, IntFunction<String> address) {
        this.writer = writer;
        this.catalog = catalog;
        this.size = size;
        this.address = address;
    }

    /**
     * The pages of a catalogue.
     *
     * @param catalog the catalogue itself, its series and services; its datasets are written by {@link #write(int,
     *     OutputStream)} alone
     * @param size datasets on a page, from 1 to 5,000; 100 to 500 suit all harvesters
     * @param address the address of a page by its number, from 1
     * @throws IllegalArgumentException if the size is out of bounds
     */
    public static CatalogPages of(DcatWriter writer, Catalog catalog, int size, IntFunction<String> address) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page size must be from 1 to " + MAX_SIZE + ": " + size);
        }
        return new CatalogPages(writer, catalog, size, address);
    }

    /** Number of pages of a catalogue with so many datasets: at least one. */
    public int count(long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /**
     * Writes a page of the catalogue's own datasets, in the order of their identifiers.
     *
     * @param number from 1 to {@link #count}
     * @throws IllegalArgumentException if there is no such page
     */
    public void write(int number, OutputStream stream) {
        List<Dataset> all = CatalogMapping.sorted(catalog.datasets());
        check(number, all.size());
        int from = (number - 1) * size;
        write(number, all.subList(from, Math.min(from + size, all.size())), all, all.size(), stream);
    }

    /**
     * Writes a page of datasets that come from elsewhere. What names a dataset of another page that has an IRI of its own
     * does so by that IRI, since the identifier alone would lead below the base; a service that serves nothing of this
     * catalogue names no dataset, or it stands on no page.
     *
     * @param number from 1 to {@link #count}
     * @param datasets those of the page
     * @param total number of datasets of all pages
     * @throws IllegalArgumentException if there is no such page
     */
    public void write(int number, List<Dataset> datasets, long total, OutputStream stream) {
        check(number, total);
        write(number, datasets, List.of(), total, stream);
    }

    private void write(int number, List<Dataset> datasets, List<Dataset> all, long total, OutputStream stream) {
        writer.writePage(catalog, datasets, all, new View(number, count(total), total, address), stream);
    }

    private void check(int number, long total) {
        if (number < 1 || number > count(total)) {
            throw new IllegalArgumentException("no page " + number + " of " + count(total));
        }
    }

    /**
     * Where a page stands among the others.
     *
     * @param number from 1
     * @param count number of pages
     * @param total number of datasets
     * @param address address of a page by its number
     */
    record View(int number, int count, long total, IntFunction<String> address) {

        boolean isFirst() {
            return number == 1;
        }

        boolean isLast() {
            return number == count;
        }

        String iri() {
            return address.apply(number);
        }
    }
}

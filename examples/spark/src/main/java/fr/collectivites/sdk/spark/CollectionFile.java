package fr.collectivites.sdk.spark;

import java.io.Serializable;

/**
 * One file of a collection.
 *
 * @param path where it lies below the folder of the collection, with {@code /}
 * @param schema name of its schema, such as {@code scdl/subventions} or {@code scdl/subventions@2.1.1}
 * @param title what its dataset is called
 * @param publisher name of who publishes it
 * @param siret number of who publishes it
 */
public record CollectionFile(String path, String schema, String title, String publisher, String siret)
        implements Serializable {

    /**
     * Holds paths to the folder of the collection: the list comes from many hands.
     *
     * @throws IllegalArgumentException if the path is empty, absolute or climbs
     */
    public CollectionFile {
        boolean climbs = ("/" + path + "/").contains("/../");
        if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0 || climbs) {
            throw new IllegalArgumentException("not a path below the collection: \"" + path + "\"");
        }
    }
}

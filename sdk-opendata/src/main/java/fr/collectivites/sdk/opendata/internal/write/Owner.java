package fr.collectivites.sdk.opendata.internal.write;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.util.Optional;

/** Who the datasets of a catalogue are of, in one word that never changes, whatever the publisher is called later. Stateless. */
public final class Owner {

    private Owner() {}

    /** SIREN of the publisher, else its identifier, else its name as an identifier; empty when there is none. */
    public static Optional<String> of(Catalog catalog) {
        Optional<Organisation> publisher = catalog.publisher()
                .or(() -> catalog.datasets().stream().findFirst().flatMap(Dataset::publisher));
        return publisher
                .flatMap(body -> body.siren()
                        .map(siren -> siren.value())
                        .or(body::identifier)
                        .or(body::name))
                .map(Names::identifier)
                .filter(text -> !text.isEmpty());
    }
}

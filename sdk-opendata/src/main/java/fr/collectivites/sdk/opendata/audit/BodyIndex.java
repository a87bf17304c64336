package fr.collectivites.sdk.opendata.audit;

import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.catalog.SpatialCoverage;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.collectivity.PublicBodyKind;
import fr.collectivites.sdk.opendata.internal.text.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose a dataset is: the producer's, else the publisher's, by number, else by name; else, when a syndicat or portal
 * publishes for a commune, that of the one commune it covers.
 */
final class BodyIndex {

    private static final Pattern PREFIX = Pattern.compile(
            "^(la-)?(commune|ville|mairie|municipalite|communaute-de-communes|communaute-d-agglomeration|"
                    + "communaute-urbaine|metropole|departement|conseil-departemental|cc|ca|cu)-(de-la-|de-l-|de-|du-|des-|d-|l-)?");

    private final Map<String, AuditedBody> byNumber = new HashMap<>();
    private final Map<String, List<AuditedBody>> byName = new HashMap<>();
    private final Map<String, AuditedBody> communes = new HashMap<>();

    BodyIndex(List<AuditedBody> bodies) {
        for (AuditedBody body : bodies) {
            if (!body.siren().isEmpty()) {
                byNumber.put(body.siren(), body);
            }
            byName.computeIfAbsent(plain(body.name()), name -> new ArrayList<>())
                    .add(body);
            if (body.isCommune()) {
                communes.put(body.code(), body);
            }
        }
    }

    private static String plain(String name) {
        return PREFIX.matcher(Names.plain(name)).replaceFirst("");
    }

    Optional<AuditedBody> of(Dataset dataset) {
        List<Organisation> bodies = Stream.concat(dataset.creators().stream(), dataset.publisher().stream())
                .toList();
        return bodies.stream()
                .map(this::byNumber)
                .flatMap(Optional::stream)
                .findFirst()
                // A number that is another body's settles it: the name is then a homonym's.
                .or(() -> bodies.stream().anyMatch(body -> number(body).isPresent())
                        ? Optional.empty()
                        : bodies.stream()
                                .map(this::byName)
                                .flatMap(Optional::stream)
                                .findFirst())
                .or(() -> covered(dataset));
    }

    private static Optional<String> number(Organisation body) {
        return body.siret().map(Siret::siren).or(body::siren).map(Siren::toString);
    }

    private Optional<AuditedBody> byNumber(Organisation body) {
        return number(body).map(byNumber::get);
    }

    /** By name, when only one body of the territory has it; the kind that the name tells decides among several. */
    private Optional<AuditedBody> byName(Organisation body) {
        return body.name().flatMap(name -> {
            List<AuditedBody> named = byName.getOrDefault(plain(name), List.of());
            if (named.size() == 1) {
                return Optional.of(named.get(0));
            }
            boolean communal = Names.plain(name).matches("^(la-)?(commune|ville|mairie|municipalite)-.*");
            List<AuditedBody> ofKind = named.stream()
                    .filter(one -> one.kind().equals(PublicBodyKind.COMMUNE) == communal)
                    .toList();
            return ofKind.size() == 1 ? Optional.of(ofKind.get(0)) : Optional.empty();
        });
    }

    private Optional<AuditedBody> covered(Dataset dataset) {
        List<SpatialCoverage> places = dataset.spatial();
        return places.size() != 1
                ? Optional.empty()
                : places.get(0)
                        .level()
                        .filter(SpatialCoverage.Level.COMMUNE::equals)
                        .flatMap(level -> places.get(0).code())
                        .map(communes::get);
    }
}

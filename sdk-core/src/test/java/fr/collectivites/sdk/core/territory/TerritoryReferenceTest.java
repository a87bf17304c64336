package fr.collectivites.sdk.core.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.testing.Shared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The embedded territory against figures that were computed on the source by other means. */
class TerritoryReferenceTest {

    private static final Map<CommunePart.Kind, String> KINDS = Map.of(
            CommunePart.Kind.DELEGUEE, "commune-deleguee",
            CommunePart.Kind.ASSOCIEE, "commune-associee",
            CommunePart.Kind.ARRONDISSEMENT_MUNICIPAL, "arrondissement-municipal");

    private final Territory territory = Territory.embedded();

    @Test
    void canonicalDumpsHaveTheExpectedFingerprints() throws Exception {
        JsonNode check = new ObjectMapper()
                .readTree(Shared.require("data/territory/check-2026.json").toFile());
        assertDump(dump(territory.communes()), check.get("canonical_communes"));
        assertDump(dump(territory.communes(DepartementCode.of("82"))), check.get("canonical_dep82"));
        String parts = territory.parts().stream()
                .sorted(Comparator.comparing((CommunePart part) -> part.code().value())
                        .thenComparing(part -> KINDS.get(part.kind())))
                .map(part -> line(part.code(), part.name(), KINDS.get(part.kind()), part.commune()))
                .collect(Collectors.joining());
        assertDump(parts, check.get("canonical_historic"));
    }

    private static void assertDump(String dump, JsonNode expected) throws Exception {
        byte[] bytes = dump.getBytes(UTF_8);
        assertThat(dump.lines().count()).isEqualTo(expected.get("lines").asLong());
        assertThat(bytes).hasSize(expected.get("bytes").asInt());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(expected.get("sha256").asText());
    }

    private static String dump(List<Commune> communes) {
        return communes.stream()
                .map(commune -> line(
                        commune.code(),
                        commune.name(),
                        commune.postalCodes().stream().map(PostalCode::value).collect(Collectors.joining(" ")),
                        commune.epci().map(EpciCode::value).orElse(""),
                        commune.siren().map(Siren::value).orElse(""),
                        commune.population().isPresent() ? commune.population().getAsInt() : ""))
                .collect(Collectors.joining());
    }

    private static String line(Object... columns) {
        return List.of(columns).stream().map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
    }

    @Test
    void eachDepartementHasTheExpectedFigures() throws Exception {
        Path file = Shared.require("data/territory/departement-check-2026.tsv");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(100);
        for (String expected : lines.subList(1, lines.size())) {
            String code = expected.substring(0, expected.indexOf('\t'));
            List<Commune> communes = territory.communes(DepartementCode.of(code));
            String found = line(
                    code,
                    communes.size(),
                    communes.stream().filter(c -> c.siren().isPresent()).count(),
                    communes.stream().filter(c -> c.epci().isPresent()).count(),
                    communes.stream()
                            .flatMap(c -> c.postalCodes().stream())
                            .distinct()
                            .count(),
                    communes.stream().mapToInt(c -> c.population().orElse(0)).sum());
            assertThat(found.strip()).isEqualTo(expected.strip());
        }
    }

    @Test
    void eachEpciHasTheExpectedFigures() throws Exception {
        List<String> lines = Files.readAllLines(Shared.require("data/territory/epci-2026.tsv"));
        assertThat(lines).hasSize(1_256);
        for (String expected : lines.subList(1, lines.size())) {
            String[] columns = expected.split("\t", -1);
            Epci epci = territory.epci(EpciCode.of(columns[0])).orElseThrow();
            assertThat(epci.kind()).isEqualTo(EpciKind.parse(columns[1]));
            assertThat(epci.name()).isEqualTo(columns[2].replaceAll("\\s+", " ").strip());
            assertThat(epci.taxRegime()).isEqualTo(TaxRegime.parse(columns[3]));
            assertThat(epci.population()).hasValue(Integer.parseInt(columns[4]));
            assertThat(territory.members(epci.code())).hasSize(Integer.parseInt(columns[5]));
            assertThat(epci.departements())
                    .extracting(DepartementCode::value)
                    .containsExactlyInAnyOrder(columns[6].split("[ ,]+"));
        }
    }
}

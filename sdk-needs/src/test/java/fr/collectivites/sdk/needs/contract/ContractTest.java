package fr.collectivites.sdk.needs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.registry.Visibility;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhase;
import fr.collectivites.sdk.needs.roadmap.RoadmapPhaseStatus;
import fr.collectivites.sdk.needs.testing.HostJackson;
import fr.collectivites.sdk.needs.testing.Samples;
import fr.collectivites.sdk.needs.validation.NeedsValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract and the model say the same. */
class ContractTest {

    private static final JsonNode CONTRACT = contract();

    static Stream<Class<? extends RegistryRecord>> records() {
        return Samples.RECORDS.stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void schemasHaveTheFieldsOfTheModel(Class<? extends RegistryRecord> type) {
        JsonNode schema = CONTRACT.at("/components/schemas/" + type.getSimpleName());
        List<String> inContract = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(inContract::add);
        inContract.remove("warnings"); // of answers alone
        assertThat(inContract)
                .containsExactlyInAnyOrder(
                        type.getAnnotation(JsonPropertyOrder.class).value());
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    /** What the contract shows as a request can be sent. */
    @ParameterizedTest
    @MethodSource("records")
    void examplesAreValidRecords(Class<? extends RegistryRecord> type) {
        JsonNode example = CONTRACT.at("/components/examples/" + type.getSimpleName() + "Write/value");
        RegistryRecord entity = HostJackson.readWithoutLoss(example.toString(), type);
        assertThat(entity.unknownFields()).isEmpty();
        NeedsValidator validator =
                NeedsValidator.builder(ProfileReader.tarnEtGaronne()).build();
        assertThat(validator.validate(entity).problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .filter(problem -> !problem.code().code().equals("date-past")))
                .isEmpty();
    }

    @Test
    void listsHaveTheValuesOfTheModel() {
        assertThat(values("NeedStatus")).isEqualTo(codes(NeedStatus.values()));
        assertThat(values("NeedTheme")).isEqualTo(codes(NeedTheme.values()));
        assertThat(values("Visibility")).isEqualTo(codes(Visibility.values()));
        assertThat(values("ContributorRole")).isEqualTo(codes(ContributorRole.values()));
        assertThat(values("RoadmapPhase")).isEqualTo(codes(RoadmapPhase.values()));
        assertThat(values("RoadmapPhaseStatus")).isEqualTo(codes(RoadmapPhaseStatus.values()));
    }

    private static List<String> values(String name) {
        List<String> values = new ArrayList<>();
        CONTRACT.at("/components/schemas/" + name + "/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static List<String> codes(List<? extends Concept> concepts) {
        return concepts.stream().map(Concept::code).toList();
    }

    private static JsonNode contract() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/api/needs-platform.openapi.yaml"))) {
            folder = folder.getParent();
        }
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(folder.resolve("docs/api/needs-platform.openapi.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package fr.collectivites.sdk.needs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.testing.HostJackson;
import fr.collectivites.sdk.needs.testing.Samples;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordsJsonTest {

    static Stream<Class<?>> entities() {
        return Stream.concat(Samples.RECORDS.stream(), Stream.of(DepartmentProfile.class));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void anyHostsMapperReadsAndWritesARecordWithoutLoss(Class<?> type) throws ReflectiveOperationException {
        Object entity = HostJackson.readWithoutLoss(Samples.json(type), type);

        assertThat(rebuilt(entity)).isEqualTo(entity).hasSameHashCodeAs(entity);
        assertThat(entity.toString()).startsWith(type.getSimpleName() + "[");
    }

    /** So that the samples stand for all there is. */
    @ParameterizedTest
    @MethodSource("entities")
    void samplesHaveEveryField(Class<?> type) {
        JsonNode sample = HostJackson.tree(Samples.json(type));
        assertThat(fields(type))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sample.has(name)).as(name).isTrue());
    }

    /** Each field counts for equality and is carried over by {@code toBuilder}. */
    @ParameterizedTest
    @MethodSource("entities")
    void everyFieldTellsARecordFromAnother(Class<?> type) throws ReflectiveOperationException {
        Object whole = Samples.of(type);
        for (String name : fields(type)) {
            ObjectNode without = (ObjectNode) HostJackson.tree(Samples.json(type));
            without.remove(name);
            Object less = HostJackson.read(without.toString(), type);
            assertThat(less).as(name).isNotEqualTo(whole);
            assertThat(rebuilt(less)).as(name).isEqualTo(less);
        }
    }

    @Test
    void wrongValuesAreHeldAndShown() {
        DigitalNeed need = HostJackson.readWithoutLoss(
                "{\"visibility\":\"SECRET\",\"owner\":{\"siren\":\"12\"},\"theme\":\"METAVERS\",\"populationReached\":"
                        + "\"beaucoup\",\"urgency\":2.5,\"wantedBy\":\"bientôt\",\"supporters\":[\"abc\"]}",
                DigitalNeed.class);

        assertThat(need.visibility().orElseThrow().isKnown()).isFalse();
        assertThat(need.theme().orElseThrow().label()).isEqualTo("METAVERS");
        assertThat(need.owner().orElseThrow().siren()).isEmpty();
        assertThat(need.populationReached()).isEmpty();
        assertThat(need.populationReachedText()).contains("beaucoup");
        assertThat(need.urgency()).isEmpty();
        assertThat(need.wantedBy()).isEmpty();
        assertThat(need.wantedByText()).contains("bientôt");
        assertThat(need.supporters()).isEmpty();
        assertThat(need.supportersText()).containsExactly("abc");
        assertThat(need.id()).isEmpty();
    }

    @Test
    void identifiersAreMadeInOrderAndReferencesAreFitForPeople() {
        String first = RecordId.at(Instant.parse("2026-11-24T10:00:00Z"), -1, -1);
        String second = RecordId.at(Instant.parse("2026-11-24T10:00:00.001Z"), 0, 0);
        assertThat(first).isEqualTo("01a20cff-7d00-7fff-bfff-ffffffffffff").isLessThan(second);
        assertThat(RecordId.next()).matches(RecordId::isUuid).isNotEqualTo(RecordId.next());
        assertThat(RecordId.reference(first, 0))
                .matches("[1-9A-HJ-NP-Z]{8}")
                .isEqualTo(RecordId.reference(first, 0))
                .isNotEqualTo(RecordId.reference(first, 1))
                .isNotEqualTo(RecordId.reference(second, 0));
    }

    private static Object rebuilt(Object entity) throws ReflectiveOperationException {
        Object builder = entity.getClass().getMethod("toBuilder").invoke(entity);
        Method build = builder.getClass().getMethod("build");
        try {
            return build.invoke(builder);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static List<String> fields(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> level = type;
                level.getName().startsWith("fr.collectivites.sdk.needs");
                level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    names.add(field.getName());
                }
            }
        }
        return names;
    }
}

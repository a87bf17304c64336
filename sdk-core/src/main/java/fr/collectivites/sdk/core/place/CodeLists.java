package fr.collectivites.sdk.core.place;

import fr.collectivites.sdk.core.value.Concept;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Which fields of the standard hold entries of a code list, and of which. Stateless. */
public final class CodeLists {

    private record CodeList(List<? extends Concept> entries, Function<String, ? extends Concept> reading) {}

    private static final Map<StandardField, CodeList> LISTS = new EnumMap<>(StandardField.class);

    static {
        LISTS.put(StandardField.ITINERANCY, new CodeList(Itinerancy.values(), Itinerancy::of));
        LISTS.put(StandardField.TYPES, new CodeList(PlaceType.values(), PlaceType::of));
        LISTS.put(StandardField.SERVICES, new CodeList(MediationService.values(), MediationService::of));
        LISTS.put(StandardField.PUBLICS, new CodeList(TargetPublic.values(), TargetPublic::of));
        LISTS.put(StandardField.CARE, new CodeList(SpecificCare.values(), SpecificCare::of));
        LISTS.put(StandardField.FEES, new CodeList(AccessFee.values(), AccessFee::of));
        LISTS.put(StandardField.PROGRAMMES, new CodeList(NationalProgramme.values(), NationalProgramme::of));
        LISTS.put(StandardField.LABELS, new CodeList(TrainingLabel.values(), TrainingLabel::of));
        LISTS.put(StandardField.ACCESS_MODES, new CodeList(AccessMode.values(), AccessMode::of));
        LISTS.put(StandardField.SUPPORT_MODES, new CodeList(SupportMode.values(), SupportMode::of));
    }

    private CodeLists() {}

    /** The fields that hold entries of a code list, in their order. */
    public static Set<StandardField> fields() {
        return Collections.unmodifiableSet(LISTS.keySet());
    }

    /**
     * The entries of the list of a field, in their order.
     *
     * @throws NullPointerException if the field has no code list
     */
    public static List<? extends Concept> entries(StandardField field) {
        return list(field).entries();
    }

    /**
     * A text as an entry of the list of a field; one that the list does not have is kept as written.
     *
     * @throws NullPointerException if the field has no code list
     * @throws IllegalArgumentException if the text is blank
     */
    public static Concept read(StandardField field, String text) {
        return list(field).reading().apply(text);
    }

    private static CodeList list(StandardField field) {
        return Objects.requireNonNull(LISTS.get(field), field.column());
    }
}

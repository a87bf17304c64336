package fr.collectivites.sdk.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.value.Entity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a place offers, to whom and how: the ten lists of the standard. They hold what is written there; the accessors
 * read it as entries of the code lists, of which unknown ones are kept. Blank entries are passed over. Immutable and
 * thread-safe.
 */
@JsonPropertyOrder({
    "itinerancy",
    "services",
    "publics",
    "care",
    "fees",
    "programmes",
    "labels",
    "otherLabels",
    "accessModes",
    "supportModes"
})
public final class MediationOffer extends Entity {

    private final @Nullable List<String> itinerancy;
    private final @Nullable List<String> services;
    private final @Nullable List<String> publics;
    private final @Nullable List<String> care;
    private final @Nullable List<String> fees;
    private final @Nullable List<String> programmes;
    private final @Nullable List<String> labels;
    private final @Nullable List<String> otherLabels;
    private final @Nullable List<String> accessModes;
    private final @Nullable List<String> supportModes;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private MediationOffer(Builder builder) {
        super(builder);
        this.itinerancy = Fields.copy(builder.itinerancy);
        this.services = Fields.copy(builder.services);
        this.publics = Fields.copy(builder.publics);
        this.care = Fields.copy(builder.care);
        this.fees = Fields.copy(builder.fees);
        this.programmes = Fields.copy(builder.programmes);
        this.labels = Fields.copy(builder.labels);
        this.otherLabels = Fields.copy(builder.otherLabels);
        this.accessModes = Fields.copy(builder.accessModes);
        this.supportModes = Fields.copy(builder.supportModes);
    }

    /** Starts an offer of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether it moves. */
    public List<Itinerancy> itinerancy() {
        return Fields.list(itinerancy, Itinerancy::of);
    }

    /** What people are helped with. */
    public List<MediationService> services() {
        return Fields.list(services, MediationService::of);
    }

    /** Whom it addresses in particular; all people when empty. */
    public List<TargetPublic> publics() {
        return Fields.list(publics, TargetPublic::of);
    }

    /** Whom it can receive with particular care. */
    public List<SpecificCare> care() {
        return Fields.list(care, SpecificCare::of);
    }

    /** What help costs. */
    public List<AccessFee> fees() {
        return Fields.list(fees, AccessFee::of);
    }

    /** The national programmes that it takes part in. */
    public List<NationalProgramme> programmes() {
        return Fields.list(programmes, NationalProgramme::of);
    }

    /** Its trainings and labels. */
    public List<TrainingLabel> labels() {
        return Fields.list(labels, TrainingLabel::of);
    }

    /** Trainings and labels that no list has. */
    public List<String> otherLabels() {
        return Fields.list(otherLabels);
    }

    /** How people reach it. */
    public List<AccessMode> accessModes() {
        return Fields.list(accessModes, AccessMode::of);
    }

    /** How people are helped. */
    public List<SupportMode> supportModes() {
        return Fields.list(supportModes, SupportMode::of);
    }

    /** Whether people may come: false only where the place says that it receives nobody. */
    public boolean receivesPublic() {
        return !accessModes().contains(AccessMode.NO_PUBLIC);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Fields.state(
                itinerancy, services, publics, care, fees, programmes, labels, otherLabels, accessModes, supportModes);
    }

    /** The class and what tells it from others: for logs and debuggers. */
    @Override
    public String toString() {
        return Fields.describe("MediationOffer", services);
    }

    /** Builds a {@link MediationOffer}. Not thread-safe. */
    public static final class Builder extends Entity.Builder<Builder> {
        private @Nullable List<@Nullable String> itinerancy;
        private @Nullable List<@Nullable String> services;
        private @Nullable List<@Nullable String> publics;
        private @Nullable List<@Nullable String> care;
        private @Nullable List<@Nullable String> fees;
        private @Nullable List<@Nullable String> programmes;
        private @Nullable List<@Nullable String> labels;
        private @Nullable List<@Nullable String> otherLabels;
        private @Nullable List<@Nullable String> accessModes;
        private @Nullable List<@Nullable String> supportModes;

        private Builder() {}

        private Builder(MediationOffer from) {
            super(from);
            this.itinerancy = Fields.open(from.itinerancy);
            this.services = Fields.open(from.services);
            this.publics = Fields.open(from.publics);
            this.care = Fields.open(from.care);
            this.fees = Fields.open(from.fees);
            this.programmes = Fields.open(from.programmes);
            this.labels = Fields.open(from.labels);
            this.otherLabels = Fields.open(from.otherLabels);
            this.accessModes = Fields.open(from.accessModes);
            this.supportModes = Fields.open(from.supportModes);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds one: whether it moves. */
        public Builder itinerancy(Itinerancy itinerancy) {
            return itinerancy(itinerancy.code());
        }

        /** Adds one, as written. */
        public Builder itinerancy(String itinerancy) {
            this.itinerancy = Fields.add(this.itinerancy, itinerancy);
            return this;
        }

        /** Adds one: what people are helped with. */
        public Builder service(MediationService service) {
            return service(service.code());
        }

        /** Adds one, as written. */
        public Builder service(String service) {
            this.services = Fields.add(this.services, service);
            return this;
        }

        /** Adds one: whom it addresses in particular; all people when empty. */
        public Builder forPublic(TargetPublic forPublic) {
            return forPublic(forPublic.code());
        }

        /** Adds one, as written. */
        public Builder forPublic(String forPublic) {
            this.publics = Fields.add(this.publics, forPublic);
            return this;
        }

        /** Adds one: whom it can receive with particular care. */
        public Builder care(SpecificCare care) {
            return care(care.code());
        }

        /** Adds one, as written. */
        public Builder care(String care) {
            this.care = Fields.add(this.care, care);
            return this;
        }

        /** Adds one: what help costs. */
        public Builder fee(AccessFee fee) {
            return fee(fee.code());
        }

        /** Adds one, as written. */
        public Builder fee(String fee) {
            this.fees = Fields.add(this.fees, fee);
            return this;
        }

        /** Adds one: the national programmes that it takes part in. */
        public Builder programme(NationalProgramme programme) {
            return programme(programme.code());
        }

        /** Adds one, as written. */
        public Builder programme(String programme) {
            this.programmes = Fields.add(this.programmes, programme);
            return this;
        }

        /** Adds one: its trainings and labels. */
        public Builder label(TrainingLabel label) {
            return label(label.code());
        }

        /** Adds one, as written. */
        public Builder label(String label) {
            this.labels = Fields.add(this.labels, label);
            return this;
        }

        /** Adds one: trainings and labels that no list has. */
        public Builder otherLabel(String otherLabel) {
            this.otherLabels = Fields.add(this.otherLabels, otherLabel);
            return this;
        }

        /** Adds one: how people reach it. */
        public Builder accessMode(AccessMode accessMode) {
            return accessMode(accessMode.code());
        }

        /** Adds one, as written. */
        public Builder accessMode(String accessMode) {
            this.accessModes = Fields.add(this.accessModes, accessMode);
            return this;
        }

        /** Adds one: how people are helped. */
        public Builder supportMode(SupportMode supportMode) {
            return supportMode(supportMode.code());
        }

        /** Adds one, as written. */
        public Builder supportMode(String supportMode) {
            this.supportModes = Fields.add(this.supportModes, supportMode);
            return this;
        }

        /** The finished one. */
        public MediationOffer build() {
            return new MediationOffer(this);
        }
    }
}

package fr.collectivites.sdk.core.collectivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.constraint.SeverityPayload;
import fr.collectivites.sdk.core.constraint.ValidSiren;
import fr.collectivites.sdk.core.internal.model.Fields;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Epci;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A local authority as the registered schema {@code betagouv/collectivites} 0.1.0 has it: ten fields, under the names of
 * the schema in JSON. Immutable and thread-safe.
 *
 * <p>Beyond what annotations say, {@code ModelValidator} checks what the schema states in prose: a commune needs its INSEE
 * code and an EPCI its code, which is its SIREN; both must exist. What merely looks wrong is a warning, because the
 * official examples hold such: a name or SIREN that is not the code's, a check digit that fails, an {@code updatedAt}
 * before {@code createdAt}.
 */
@JsonPropertyOrder({
    "id",
    "nom",
    "type",
    "codeInsee",
    "codeDepartements",
    "codeRegions",
    "codeEpci",
    "siren",
    "createdAt",
    "updatedAt"
})
public final class Collectivity extends RegistryEntry {

    @Pattern(
            regexp = "Commune|EPCI|Région|Département",
            message = "{fr.collectivites.sdk.core.collectivity.type.message}")
    @NotBlank private final @Nullable String type;

    private final @Nullable String codeInsee;
    private final @Nullable List<String> codeDepartements;
    private final @Nullable List<String> codeRegions;
    private final @Nullable String codeEpci;

    @Pattern(regexp = Patterns.SIREN, message = "{fr.collectivites.sdk.core.collectivity.siren.message}") @ValidSiren(payload = SeverityPayload.Warning.class)
    private final @Nullable String siren;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Collectivity(Builder builder) {
        super(builder);
        this.type = builder.type;
        this.codeInsee = builder.codeInsee;
        this.codeDepartements = Fields.copy(builder.codeDepartements);
        this.codeRegions = Fields.copy(builder.codeRegions);
        this.codeEpci = builder.codeEpci;
        this.siren = builder.siren;
    }

    /** Starts with its identifier (a UUID), name and kind. */
    public static Builder builder(String id, String name, CollectivityType type) {
        return new Builder().id(id).name(name).type(type);
    }

    /** Starts with a commune of the official geographic code and all that it tells. */
    public static Builder builder(String id, Commune commune) {
        Builder builder = builder(id, commune.name(), CollectivityType.COMMUNE)
                .communeCode(commune.code())
                .departementCode(commune.departement());
        commune.epci().ifPresent(builder::epciCode);
        commune.siren().ifPresent(builder::siren);
        return builder;
    }

    /** Starts with an EPCI of the official geographic code and all that it tells. */
    public static Builder builder(String id, Epci epci) {
        Builder builder = builder(id, epci.name(), CollectivityType.EPCI)
                .epciCode(epci.code())
                .siren(epci.code().value());
        epci.departements().forEach(builder::departementCode);
        return builder;
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Kind of authority. */
    public Optional<CollectivityType> type() {
        return Fields.read(type, CollectivityType::of);
    }

    /** INSEE code of the commune. */
    public Optional<CommuneCode> communeCode() {
        return Fields.parse(codeInsee, CommuneCode::parse);
    }

    /** {@link #communeCode()} as written, valid or not. */
    public Optional<String> communeCodeText() {
        return Optional.ofNullable(codeInsee);
    }

    /** Codes of the départements it lies in. */
    public List<DepartementCode> departementCodes() {
        return Fields.readable(codeDepartements, DepartementCode::parse);
    }

    /** {@link #departementCodes()} as written, valid or not. */
    public List<String> departementCodesText() {
        return Fields.list(codeDepartements);
    }

    /** Codes of the régions it lies in. */
    public List<RegionCode> regionCodes() {
        return Fields.readable(codeRegions, RegionCode::parse);
    }

    /** {@link #regionCodes()} as written, valid or not. */
    public List<String> regionCodesText() {
        return Fields.list(codeRegions);
    }

    /** Code of the EPCI it is, or is a member of. */
    public Optional<EpciCode> epciCode() {
        return Fields.parse(codeEpci, EpciCode::parse);
    }

    /** {@link #epciCode()} as written, valid or not. */
    public Optional<String> epciCodeText() {
        return Optional.ofNullable(codeEpci);
    }

    /** SIREN. */
    public Optional<Siren> siren() {
        return Fields.parse(siren, Siren::parse);
    }

    /** {@link #siren()} as written, valid or not. */
    public Optional<String> sirenText() {
        return Optional.ofNullable(siren);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(), Fields.state(type, codeInsee, codeDepartements, codeRegions, codeEpci, siren));
    }

    /** Builds a {@link Collectivity}. Not thread-safe. */
    public static final class Builder extends RegistryEntry.Builder<Builder> {
        private @Nullable String type;
        private @Nullable String codeInsee;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> codeDepartements;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> codeRegions;

        private @Nullable String codeEpci;
        private @Nullable String siren;

        private Builder() {}

        private Builder(Collectivity from) {
            super(from);
            this.type = from.type;
            this.codeInsee = from.codeInsee;
            this.codeDepartements = Fields.open(from.codeDepartements);
            this.codeRegions = Fields.open(from.codeRegions);
            this.codeEpci = from.codeEpci;
            this.siren = from.siren;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Kind of authority. */
        public Builder type(CollectivityType type) {
            this.type = type.code();
            return this;
        }

        /** INSEE code of the commune. */
        public Builder communeCode(CommuneCode communeCode) {
            this.codeInsee = communeCode.toString();
            return this;
        }

        /** INSEE code of the commune, as written. */
        public Builder communeCode(String communeCode) {
            this.codeInsee = communeCode;
            return this;
        }

        /** Adds one: code of a département it lies in. */
        public Builder departementCode(DepartementCode departementCode) {
            this.codeDepartements = Fields.add(this.codeDepartements, departementCode.toString());
            return this;
        }

        /** Adds one as written. */
        public Builder departementCode(String departementCode) {
            this.codeDepartements = Fields.add(this.codeDepartements, departementCode);
            return this;
        }

        /** Adds one: code of a région it lies in. */
        public Builder regionCode(RegionCode regionCode) {
            this.codeRegions = Fields.add(this.codeRegions, regionCode.toString());
            return this;
        }

        /** Adds one as written. */
        public Builder regionCode(String regionCode) {
            this.codeRegions = Fields.add(this.codeRegions, regionCode);
            return this;
        }

        /** Code of the EPCI it is, or is a member of. */
        public Builder epciCode(EpciCode epciCode) {
            this.codeEpci = epciCode.toString();
            return this;
        }

        /** Code of the EPCI it is, or is a member of, as written. */
        public Builder epciCode(String epciCode) {
            this.codeEpci = epciCode;
            return this;
        }

        /** SIREN. */
        public Builder siren(Siren siren) {
            this.siren = siren.toString();
            return this;
        }

        /** SIREN, as written. */
        public Builder siren(String siren) {
            this.siren = siren;
            return this;
        }

        /** The collectivity. */
        public Collectivity build() {
            return new Collectivity(this);
        }
    }
}

package fr.collectivites.sdk.needs.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.needs.internal.model.Fields;
import fr.collectivites.sdk.needs.registry.Attachment;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.registry.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digital need of a collectivité, or of several that bear it together. Texts are kept as written; {@code NeedsValidator}
 * judges them by rules N-001 to N-021. Immutable and thread-safe.
 */
@JsonPropertyOrder({
    "id",
    "reference",
    "revision",
    "createdAt",
    "updatedAt",
    "source",
    "visibility",
    "owner",
    "title",
    "description",
    "theme",
    "secondaryThemes",
    "m57",
    "perimeters",
    "submitter",
    "contacts",
    "beneficiaries",
    "populationReached",
    "impact",
    "urgency",
    "legalObligation",
    "effort",
    "estimatedBudget",
    "wantedBy",
    "status",
    "mergedInto",
    "linkedProjects",
    "supporters",
    "inspiredBy",
    "attachments"
})
public final class DigitalNeed extends AssessedNeed {

    private final @Nullable String title;
    private final @Nullable String description;
    private final @Nullable String theme;
    private final @Nullable List<String> secondaryThemes;
    private final @Nullable List<String> m57;
    private final @Nullable List<Perimeter> perimeters;
    private final @Nullable Submitter submitter;
    private final @Nullable List<NeedContact> contacts;
    private final @Nullable String status;
    private final @Nullable String mergedInto;
    private final @Nullable List<ProjectLink> linkedProjects;
    private final @Nullable List<String> supporters;
    private final @Nullable List<String> inspiredBy;
    private final @Nullable List<Attachment> attachments;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private DigitalNeed(Builder builder) {
        super(builder);
        this.title = builder.title;
        this.description = builder.description;
        this.theme = builder.theme;
        this.secondaryThemes = Fields.copy(builder.secondaryThemes);
        this.m57 = Fields.copy(builder.m57);
        this.perimeters = Fields.copy(builder.perimeters);
        this.submitter = builder.submitter;
        this.contacts = Fields.copy(builder.contacts);
        this.status = builder.status;
        this.mergedInto = builder.mergedInto;
        this.linkedProjects = Fields.copy(builder.linkedProjects);
        this.supporters = Fields.copy(builder.supporters);
        this.inspiredBy = Fields.copy(builder.inspiredBy);
        this.attachments = Fields.copy(builder.attachments);
    }

    /** Starts with a new identifier and its title, owner, theme. */
    public static Builder builder(String title, OrganisationRef owner, NeedTheme theme) {
        return new Builder().id(RecordId.next()).title(title).owner(owner).theme(theme);
    }

    /** Starts from a copy of this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Title, 5 to 200 characters. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** What is needed and why, 20 to 10,000 characters. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Main theme. */
    public Optional<NeedTheme> theme() {
        return Fields.read(theme, NeedTheme::of);
    }

    /** Further theme, at most three. */
    public List<NeedTheme> secondaryThemes() {
        return Fields.list(secondaryThemes, NeedTheme::of);
    }

    /** Function of the M57 accounts, such as 57; at most five. */
    public List<String> m57() {
        return Fields.list(m57);
    }

    /** Area that it is about. */
    public List<Perimeter> perimeters() {
        return Fields.list(perimeters);
    }

    /** In which role it is told. */
    public Optional<Submitter> submitter() {
        return Optional.ofNullable(submitter);
    }

    /** Person to ask; never published. */
    public List<NeedContact> contacts() {
        return Fields.list(contacts);
    }

    /** State. */
    public Optional<NeedStatus> status() {
        return Fields.read(status, NeedStatus::of);
    }

    /** Identifier of the need that it has been merged into. */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Project that is to meet it. */
    public List<ProjectLink> linkedProjects() {
        return Fields.list(linkedProjects);
    }

    /** SIREN of a body that bears the need too. */
    public List<Siren> supporters() {
        return Fields.readable(supporters, Siren::parse);
    }

    /** {@link #supporters()} as written, valid or not. */
    public List<String> supportersText() {
        return Fields.list(supporters);
    }

    /** Identifier of a good practice that inspires it. */
    public List<String> inspiredBy() {
        return Fields.list(inspiredBy);
    }

    /** File that goes with it. */
    public List<Attachment> attachments() {
        return Fields.list(attachments);
    }

    @Override
    protected Stream<@Nullable Object> state() {
        return Stream.concat(
                super.state(),
                Fields.state(
                        title,
                        description,
                        theme,
                        secondaryThemes,
                        m57,
                        perimeters,
                        submitter,
                        contacts,
                        status,
                        mergedInto,
                        linkedProjects,
                        supporters,
                        inspiredBy,
                        attachments));
    }

    @Override
    protected @Nullable Object label() {
        return title;
    }

    /** Builds a {@link DigitalNeed}. Not thread-safe. */
    public static final class Builder extends AssessedNeed.Builder<Builder> {
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String theme;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> secondaryThemes;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> m57;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Perimeter> perimeters;

        private @Nullable Submitter submitter;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable NeedContact> contacts;

        private @Nullable String status;
        private @Nullable String mergedInto;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable ProjectLink> linkedProjects;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> supporters;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable String> inspiredBy;

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<@Nullable Attachment> attachments;

        private Builder() {}

        private Builder(DigitalNeed from) {
            super(from);
            this.title = from.title;
            this.description = from.description;
            this.theme = from.theme;
            this.secondaryThemes = Fields.open(from.secondaryThemes);
            this.m57 = Fields.open(from.m57);
            this.perimeters = Fields.open(from.perimeters);
            this.submitter = from.submitter;
            this.contacts = Fields.open(from.contacts);
            this.status = from.status;
            this.mergedInto = from.mergedInto;
            this.linkedProjects = Fields.open(from.linkedProjects);
            this.supporters = Fields.open(from.supporters);
            this.inspiredBy = Fields.open(from.inspiredBy);
            this.attachments = Fields.open(from.attachments);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Title, 5 to 200 characters. */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /** What is needed and why, 20 to 10,000 characters. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Main theme. */
        public Builder theme(NeedTheme theme) {
            this.theme = theme.code();
            return this;
        }

        /** Adds one: further theme, at most three. */
        public Builder secondaryTheme(NeedTheme secondaryTheme) {
            this.secondaryThemes = Fields.add(this.secondaryThemes, secondaryTheme.code());
            return this;
        }

        /** Takes out all of them: further theme, at most three. */
        public Builder noSecondaryThemes() {
            this.secondaryThemes = null;
            return this;
        }

        /** Adds one: function of the M57 accounts, such as 57; at most five. */
        public Builder m57Function(String m57Function) {
            this.m57 = Fields.add(this.m57, m57Function);
            return this;
        }

        /** Takes out all of them: function of the M57 accounts, such as 57; at most five. */
        public Builder noM57() {
            this.m57 = null;
            return this;
        }

        /** Adds one: area that it is about. */
        public Builder perimeter(Perimeter perimeter) {
            this.perimeters = Fields.add(this.perimeters, perimeter);
            return this;
        }

        /** Takes out all of them: area that it is about. */
        public Builder noPerimeters() {
            this.perimeters = null;
            return this;
        }

        /** In which role it is told. */
        public Builder submitter(Submitter submitter) {
            this.submitter = submitter;
            return this;
        }

        /** Adds one: person to ask; never published. */
        public Builder contact(NeedContact contact) {
            this.contacts = Fields.add(this.contacts, contact);
            return this;
        }

        /** Takes out all of them: person to ask; never published. */
        public Builder noContacts() {
            this.contacts = null;
            return this;
        }

        /** State. */
        public Builder status(NeedStatus status) {
            this.status = status.code();
            return this;
        }

        /** Identifier of the need that it has been merged into. */
        public Builder mergedInto(String mergedInto) {
            this.mergedInto = mergedInto;
            return this;
        }

        /** Adds one: project that is to meet it. */
        public Builder linkedProject(ProjectLink linkedProject) {
            this.linkedProjects = Fields.add(this.linkedProjects, linkedProject);
            return this;
        }

        /** Takes out all of them: project that is to meet it. */
        public Builder noLinkedProjects() {
            this.linkedProjects = null;
            return this;
        }

        /** Adds one: SIREN of a body that bears the need too. */
        public Builder supporter(Siren supporter) {
            this.supporters = Fields.add(this.supporters, supporter.toString());
            return this;
        }

        /** Adds one, as written: SIREN of a body that bears the need too. */
        public Builder supporter(String supporter) {
            this.supporters = Fields.add(this.supporters, supporter);
            return this;
        }

        /** Takes out all of them: SIREN of a body that bears the need too. */
        public Builder noSupporters() {
            this.supporters = null;
            return this;
        }

        /** Adds one: identifier of a good practice that inspires it. */
        public Builder inspiration(String inspiration) {
            this.inspiredBy = Fields.add(this.inspiredBy, inspiration);
            return this;
        }

        /** Takes out all of them: identifier of a good practice that inspires it. */
        public Builder noInspiredBy() {
            this.inspiredBy = null;
            return this;
        }

        /** Adds one: file that goes with it. */
        public Builder attachment(Attachment attachment) {
            this.attachments = Fields.add(this.attachments, attachment);
            return this;
        }

        /** Takes out all of them: file that goes with it. */
        public Builder noAttachments() {
            this.attachments = null;
            return this;
        }

        /** The entity. */
        public DigitalNeed build() {
            return new DigitalNeed(this);
        }
    }
}

package fr.collectivites.sdk.needs.publication;

import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.challenge.Challenge;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.internal.json.Records;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.need.Submitter;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.registry.Visibility;
import fr.collectivites.sdk.needs.roadmap.FundingLine;
import fr.collectivites.sdk.needs.roadmap.FundingStatus;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.validation.PersonalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the public forms of records, field by field from what is allowed. Free texts in which personal data is likely are
 * left out. Inventories of information systems and proposed datasets have no public form. Stateless.
 *
 * <p>{@code view} is for whoever may see the record but not what is restricted in it; {@code publish} gives nothing unless
 * the record is for everybody.
 */
public final class PublicViews {

    private static final Set<String> OF_PLACES = Set.of(
            "id",
            "legalId",
            "name",
            "types",
            "address",
            "latitude",
            "longitude",
            "contact",
            "hours",
            "summary",
            "description",
            "offer",
            "updated");

    private PublicViews() {}

    /**
     * The public form of a record that is for everybody; empty for all others. Needs and good practices are for everybody
     * only once a moderator has let them pass: nothing is published by itself.
     */
    public static <R extends RegistryRecord, P extends PublicRecord> Optional<P> publish(
            R entity, Function<R, P> view) {
        return entity.effectiveVisibility().equals(Visibility.PUBLIC) && passed(entity)
                ? Optional.of(view.apply(entity))
                : Optional.empty();
    }

    private static boolean passed(RegistryRecord entity) {
        if (entity instanceof DigitalNeed need) {
            return need.status().filter(NeedStatus::passed).isPresent();
        }
        return !(entity instanceof GoodPractice practice)
                || practice.status().filter(PracticeStatus::passed).isPresent();
    }

    /** A need as everybody may see it. */
    public static PublicNeed view(DigitalNeed from) {
        PublicNeed.Builder to = PublicNeed.builder();
        common(from, to);
        clean(from.title()).ifPresent(to::title);
        clean(from.description()).ifPresent(to::description);
        from.theme().ifPresent(to::theme);
        from.secondaryThemes().forEach(to::secondaryTheme);
        from.m57().forEach(to::m57Function);
        from.perimeters().forEach(to::perimeter);
        from.beneficiaries().forEach(to::beneficiary);
        from.populationReachedText().ifPresent(to::populationReached);
        from.impactText().ifPresent(to::impact);
        from.urgencyText().ifPresent(to::urgency);
        from.legalObligation().ifPresent(to::legalObligation);
        from.effortText().ifPresent(to::effort);
        from.estimatedBudget().ifPresent(to::estimatedBudget);
        from.wantedByText().ifPresent(to::wantedBy);
        from.status().ifPresent(to::status);
        from.mergedInto().ifPresent(to::mergedInto);
        from.linkedProjects().forEach(to::linkedProject);
        from.supportersText().forEach(to::supporter);
        from.inspiredBy().forEach(to::inspiration);
        from.submitter().flatMap(Submitter::role).ifPresent(to::submitterRole);
        return to.build();
    }

    /** An initiative as everybody may see it. */
    public static PublicInitiative view(Initiative from) {
        PublicInitiative.Builder to = PublicInitiative.builder();
        common(from, to);
        clean(from.title()).ifPresent(to::title);
        clean(from.summary()).ifPresent(to::summary);
        from.theme().ifPresent(to::theme);
        from.perimeters().forEach(to::perimeter);
        from.maturity().ifPresent(to::maturity);
        from.startedOnText().ifPresent(to::startedOn);
        from.endedOnText().ifPresent(to::endedOn);
        clean(from.results()).ifPresent(to::results);
        from.url().ifPresent(to::url);
        from.reusable().ifPresent(to::reusable);
        from.licence().ifPresent(to::licence);
        return to.build();
    }

    /** A good practice as everybody may see it. */
    public static PublicPractice view(GoodPractice from) {
        PublicPractice.Builder to = PublicPractice.builder();
        common(from, to);
        clean(from.title()).ifPresent(to::title);
        from.themes().forEach(to::theme);
        clean(from.context()).ifPresent(to::context);
        clean(from.problem()).ifPresent(to::problem);
        clean(from.solution()).ifPresent(to::solution);
        clean(from.results()).ifPresent(to::results);
        from.preconditions().forEach(to::precondition);
        from.cost().ifPresent(to::cost);
        from.evidence().forEach(to::evidence);
        from.reviewedOnText().ifPresent(to::reviewedOn);
        from.reviewer().ifPresent(to::reviewer);
        from.status().ifPresent(to::status);
        from.validUntilText().ifPresent(to::validUntil);
        return to.build();
    }

    /** A project as everybody may see it. */
    public static PublicProject view(RoadmapProject from) {
        PublicProject.Builder to = PublicProject.builder();
        common(from, to);
        clean(from.title()).ifPresent(to::title);
        clean(from.description()).ifPresent(to::description);
        from.theme().ifPresent(to::theme);
        from.partners().forEach(to::partner);
        from.perimeters().forEach(to::perimeter);
        from.phase().ifPresent(to::phase);
        from.phaseStatus().ifPresent(to::phaseStatus);
        from.roadmapRef().ifPresent(to::roadmapRef);
        from.needs().forEach(to::need);
        from.startPlannedText().ifPresent(to::startPlanned);
        from.endPlannedText().ifPresent(to::endPlanned);
        from.startActualText().ifPresent(to::startActual);
        from.endActualText().ifPresent(to::endActual);
        from.budget().ifPresent(to::budget);
        from.funding().stream().filter(PublicViews::isShown).forEach(to::fundingLine);
        from.progressPctText().ifPresent(to::progressPct);
        from.milestones().forEach(to::milestone);
        from.indicators().forEach(to::indicator);
        from.requiredSkills().forEach(to::requiredSkill);
        from.inspiredBy().forEach(to::inspiration);
        from.contractLink().ifPresent(to::contractLink);
        return to.build();
    }

    /** An actor as everybody may see it. */
    public static PublicActor view(Actor from) {
        PublicActor.Builder to = PublicActor.builder();
        common(from, to);
        from.kinds().forEach(to::kind);
        from.roles().forEach(to::role);
        from.perimeters().forEach(to::perimeter);
        from.themes().forEach(to::theme);
        clean(from.summary()).ifPresent(to::summary);
        from.website().ifPresent(to::website);
        from.genericEmail().filter(PersonalText::isShared).ifPresent(to::genericEmail);
        return to.build();
    }

    /** A holder of skills as everybody may see it. */
    public static PublicSkillHolder view(SkillHolder from) {
        PublicSkillHolder.Builder to = PublicSkillHolder.builder();
        common(from, to);
        from.unit().ifPresent(to::unit);
        from.fteText().ifPresent(to::fte);
        from.availability().ifPresent(to::availability);
        from.skills().forEach(to::skill);
        return to.build();
    }

    /** A third place as everybody may see it. */
    public static PublicThirdPlace view(ThirdPlace from) {
        PublicThirdPlace.Builder to = PublicThirdPlace.builder();
        common(from, to);
        from.place().map(PublicViews::place).ifPresent(to::place);
        from.kind().ifPresent(to::kind);
        from.services().forEach(to::service);
        clean(from.accessibility()).ifPresent(to::accessibility);
        from.labels().forEach(to::label);
        from.capacityText().ifPresent(to::capacity);
        from.status().ifPresent(to::status);
        return to.build();
    }

    /** A challenge as everybody may see it. */
    public static PublicChallenge view(Challenge from) {
        PublicChallenge.Builder to = PublicChallenge.builder();
        common(from, to);
        clean(from.title()).ifPresent(to::title);
        clean(from.description()).ifPresent(to::description);
        from.theme().ifPresent(to::theme);
        from.opensAtText().ifPresent(to::opensAt);
        from.closesAtText().ifPresent(to::closesAt);
        clean(from.eligibility()).ifPresent(to::eligibility);
        from.datasets().forEach(to::dataset);
        from.prizes().forEach(to::prize);
        from.jury().forEach(to::juror);
        from.needs().forEach(to::need);
        from.entries().forEach(to::entry);
        from.status().ifPresent(to::status);
        return to.build();
    }

    private static void common(RegistryRecord from, PublicRecord.Builder<?> to) {
        from.id().ifPresent(to::id);
        from.reference().ifPresent(to::reference);
        from.revision().ifPresent(to::revision);
        from.createdAt().ifPresent(to::createdAt);
        from.updatedAt().ifPresent(to::updatedAt);
        from.owner().ifPresent(to::owner);
    }

    private static Optional<String> clean(Optional<String> text) {
        return text.filter(words -> PersonalText.find(words).isEmpty());
    }

    private static boolean isShown(FundingLine line) {
        return line.status().filter(FundingStatus.REFUSED::equals).isEmpty();
    }

    /** By its members, those that are allowed; the national schema calls mailboxes shared, its own example is not. */
    private static MediationPoint place(MediationPoint place) {
        Map<String, @Nullable Object> members = Records.members(place);
        members.keySet().retainAll(OF_PLACES);
        if (members.get("contact") instanceof Map<?, ?> contact) {
            members.put("contact", contact(contact));
        }
        return Records.entity(members, MediationPoint.class);
    }

    private static Map<String, Object> contact(Map<?, ?> from) {
        Map<String, Object> contact = new LinkedHashMap<>();
        if (from.get("phone") instanceof String phone) {
            contact.put("phone", phone);
        }
        if (from.get("websites") instanceof List<?> websites) {
            contact.put("websites", websites);
        }
        if (from.get("emails") instanceof List<?> emails) {
            contact.put(
                    "emails",
                    emails.stream()
                            .filter(email -> email instanceof String text && PersonalText.isShared(text))
                            .toList());
        }
        return contact;
    }
}

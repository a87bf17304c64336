package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.actor.Actor;
import fr.collectivites.sdk.needs.actor.ThirdPlace;
import fr.collectivites.sdk.needs.challenge.Challenge;
import fr.collectivites.sdk.needs.challenge.ChallengeEntry;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Visibility;
import fr.collectivites.sdk.needs.skill.Skill;
import fr.collectivites.sdk.needs.skill.SkillHolder;
import fr.collectivites.sdk.needs.systems.Application;
import fr.collectivites.sdk.needs.systems.SystemsInventory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of the plain registers: actors, third places, skills, information systems, challenges. Stateless. */
final class RegisterRules {

    private RegisterRules() {}

    static void actor(Actor actor, FieldChecks checks, Places places) {
        checks.size("/roles", actor.roles(), 1, 5);
        checks.known("/roles", actor.roles());
        checks.known("/themes", actor.themes());
        places.codes(actor.perimeters(), checks);
        checks.text("/summary", actor.summary(), 0, RecordRules.RESULTS_MAX);
        checks.url("/website", actor.website());
        actor.genericEmail()
                .filter(email -> !PersonalText.isShared(email) || PersonalText.isOfOne(email))
                .ifPresent(email -> checks.report(checks.at("/genericEmail", NeedsCode.PERSONAL_DATA)
                        .severity(PersonalText.isShared(email) ? Severity.WARNING : RecordRules.severity(actor))
                        .expected("e-mail")));
        RecordRules.personal("/summary", actor.summary(), actor, checks);
    }

    static void place(ThirdPlace place, FieldChecks checks) {
        checks.required("/place", place.place());
        checks.required("/kind", place.kind());
        checks.known("/kind", place.kind());
        checks.required("/status", place.status());
        checks.known("/status", place.status());
        checks.whole("/capacity", place.capacityText(), place.capacity(), 0, 100_000);
        checks.text("/accessibility", place.accessibility(), 0, RecordRules.RESULTS_MAX);
    }

    static void skills(SkillHolder holder, FieldChecks checks) {
        checks.requiredText("/unit", holder.unit(), 2, RecordRules.TITLE_MAX);
        checks.known("/availability", holder.availability());
        checks.size("/skills", holder.skills(), 1, 50);
        skills("/skills", holder.skills(), checks);
        if (holder.fteText().isPresent()
                && holder.fte().filter(fte -> fte.signum() >= 0).isEmpty()) {
            checks.report(checks.at("/fte", NeedsCode.NUMBER_RANGE)
                    .value(holder.fteText().get())
                    .expected("≥ 0"));
        }
        // A person is named with consent only, and never to everybody.
        if (holder.personName().isPresent()) {
            checks.required("/consentRef", holder.consentRef());
            if (holder.effectiveVisibility().equals(Visibility.PUBLIC)) {
                checks.report(checks.at("/personName", NeedsCode.PERSONAL_DATA)
                        .severity(Severity.ERROR)
                        .expected("personName"));
            }
        }
    }

    static void skills(String pointer, List<Skill> skills, FieldChecks checks) {
        for (int i = 0; i < skills.size(); i++) {
            Skill skill = skills.get(i);
            String at = pointer + "/" + i;
            checks.required(at + "/scheme", skill.scheme());
            checks.known(at + "/scheme", skill.scheme());
            checks.requiredText(at + "/label", skill.label(), 1, RecordRules.TITLE_MAX);
            checks.whole(at + "/level", skill.levelText(), skill.level(), 0, 8);
        }
    }

    static void systems(SystemsInventory inventory, FieldChecks checks) {
        if (checks.required("/asOf", inventory.asOfText())) {
            checks.day("/asOf", inventory.asOfText());
        }
        checks.required("/coverage", inventory.coverage());
        checks.known("/coverage", inventory.coverage());
        boolean open = inventory.effectiveVisibility().equals(Visibility.PUBLIC);
        List<Application> applications = inventory.applications();
        checks.size("/applications", applications, 0, 2_000);
        for (int i = 0; i < applications.size(); i++) {
            application("/applications/" + i, applications.get(i), open, checks);
        }
    }

    private static void application(String pointer, Application application, boolean open, FieldChecks checks) {
        checks.requiredText(pointer + "/name", application.name(), 1, RecordRules.TITLE_MAX);
        checks.known(pointer + "/kind", application.kind());
        checks.functions(pointer + "/m57", application.m57(), 5);
        checks.known(pointer + "/hosting", application.hosting());
        checks.day(pointer + "/contractEnd", application.contractEndText());
        application.annualCost().ifPresent(cost -> MoneyRules.amount(pointer + "/annualCost", cost, checks));
        checks.whole(pointer + "/users", application.usersText(), application.users(), 0, 10_000_000);
        application.restricted().ifPresent(security -> {
            checks.day(pointer + "/restricted/endOfSupport", security.endOfSupportText());
            if (open) {
                checks.report(checks.at(pointer + "/restricted", NeedsCode.RESTRICTED_PUBLIC));
            }
        });
    }

    static void challenge(Challenge challenge, FieldChecks checks) {
        checks.requiredText("/title", challenge.title(), RecordRules.TITLE_MIN, RecordRules.TITLE_MAX);
        checks.text("/description", challenge.description(), 0, RecordRules.TEXT_MAX);
        checks.required("/theme", challenge.theme());
        checks.known("/theme", challenge.theme());
        Optional<Instant> opens = moment("/opensAt", challenge.opensAtText(), challenge.opensAt(), checks);
        Optional<Instant> closes = moment("/closesAt", challenge.closesAtText(), challenge.closesAt(), checks);
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            checks.report(checks.at("/closesAt", NeedsCode.DATES_REVERSED)
                    .value(closes.get().toString())
                    .expected(opens.get().toString()));
        }
        List<Amount> prizes = challenge.prizes();
        for (int i = 0; i < prizes.size(); i++) {
            MoneyRules.amount("/prizes/" + i, prizes.get(i), checks);
        }
        List<OrganisationRef> jury = challenge.jury();
        for (int i = 0; i < jury.size(); i++) {
            checks.organisation("/jury/" + i, jury.get(i));
        }
        checks.uuids("/needs", challenge.needs());
        List<ChallengeEntry> entries = challenge.entries();
        for (int i = 0; i < entries.size(); i++) {
            String pointer = "/entries/" + i;
            checks.requiredText(pointer + "/title", entries.get(i).title(), 1, RecordRules.TITLE_MAX);
            checks.requiredText(pointer + "/team", entries.get(i).team(), 1, RecordRules.TITLE_MAX);
            checks.url(pointer + "/url", entries.get(i).url());
            checks.known(pointer + "/outcome", entries.get(i).outcome());
        }
        checks.known("/status", challenge.status());
        RecordRules.personal("/title", challenge.title(), challenge, checks);
        RecordRules.personal("/description", challenge.description(), challenge, checks);
    }

    private static Optional<Instant> moment(
            String pointer, Optional<String> text, Optional<Instant> moment, FieldChecks checks) {
        if (checks.required(pointer, text) && moment.isEmpty()) {
            checks.form(pointer, text.orElse(""), "2026-09-01T08:00:00Z");
        }
        return moment;
    }
}

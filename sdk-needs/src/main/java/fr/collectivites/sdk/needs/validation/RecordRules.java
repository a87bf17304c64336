package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.initiative.DatasetProposal;
import fr.collectivites.sdk.needs.initiative.Initiative;
import fr.collectivites.sdk.needs.practice.Evidence;
import fr.collectivites.sdk.needs.practice.GoodPractice;
import fr.collectivites.sdk.needs.practice.PracticeStatus;
import fr.collectivites.sdk.needs.registry.Attachment;
import fr.collectivites.sdk.needs.registry.RegistryRecord;
import fr.collectivites.sdk.needs.registry.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What all records are judged by, and the records that tell of things done: initiatives, proposals, practices. Stateless. */
final class RecordRules {

    static final int TITLE_MIN = 5;
    static final int TITLE_MAX = 200;
    static final int TEXT_MIN = 20;
    static final int TEXT_MAX = 10_000;
    static final int RESULTS_MAX = 5_000;
    private static final int ATTACHMENTS = 20;

    private RecordRules() {}

    static void common(RegistryRecord entity, FieldChecks checks) {
        if (checks.required("/id", entity.id())) {
            checks.uuid("/id", entity.id().orElseThrow());
        }
        entity.source().ifPresent(source -> {
            checks.requiredText("/source/system", source.system(), 1, 50);
            checks.requiredText("/source/externalId", source.externalId(), 1, 100);
            checks.text("/source/vendor", source.vendor(), 1, 100);
        });
        checks.known("/visibility", entity.visibility());
        if (checks.required("/owner", entity.owner())) {
            checks.organisation("/owner", entity.owner().orElseThrow());
        }
    }

    /** Rule N-016: an error on what everybody may see. */
    static void personal(String pointer, Optional<String> text, RegistryRecord entity, FieldChecks checks) {
        List<String> found = text.map(PersonalText::find).orElse(List.of());
        if (!found.isEmpty()) {
            checks.report(checks.at(pointer, NeedsCode.PERSONAL_DATA)
                    .severity(severity(entity))
                    .expected(String.join(", ", found)));
        }
    }

    static Severity severity(RegistryRecord entity) {
        return entity.effectiveVisibility().equals(Visibility.PUBLIC) ? Severity.ERROR : Severity.WARNING;
    }

    static void attachments(List<Attachment> attachments, FieldChecks checks) {
        checks.size("/attachments", attachments, 0, ATTACHMENTS);
        for (int i = 0; i < attachments.size(); i++) {
            String pointer = "/attachments/" + i;
            AttachmentChecker.described(attachments.get(i))
                    .ifPresent(reason -> checks.report(checks.at(pointer, NeedsCode.ATTACHMENT_REFUSED)
                            .value(reason.name())
                            .expected(reason.why())));
            checks.url(pointer + "/url", attachments.get(i).url());
        }
    }

    /** Rule N-007: the second not before the first. */
    static void order(String pointer, Optional<LocalDate> start, Optional<LocalDate> end, FieldChecks checks) {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            checks.report(checks.at(pointer, NeedsCode.DATES_REVERSED)
                    .value(end.get().toString())
                    .expected(start.get().toString()));
        }
    }

    static void initiative(Initiative entity, FieldChecks checks, Places places) {
        checks.requiredText("/title", entity.title(), TITLE_MIN, TITLE_MAX);
        checks.requiredText("/summary", entity.summary(), TEXT_MIN, TEXT_MAX);
        checks.required("/theme", entity.theme());
        checks.known("/theme", entity.theme());
        // Inspiring initiatives come from elsewhere: their areas are not held to the territory.
        checks.size("/perimeters", entity.perimeters(), 1, 200);
        checks.required("/maturity", entity.maturity());
        checks.known("/maturity", entity.maturity());
        order(
                "/endedOn",
                checks.day("/startedOn", entity.startedOnText()),
                checks.day("/endedOn", entity.endedOnText()),
                checks);
        checks.text("/results", entity.results(), 0, RESULTS_MAX);
        checks.url("/url", entity.url());
        checks.text("/licence", entity.licence(), 1, 64);
        attachments(entity.attachments(), checks);
        personal("/title", entity.title(), entity, checks);
        personal("/summary", entity.summary(), entity, checks);
        personal("/results", entity.results(), entity, checks);
        places.codes(entity.perimeters(), checks);
    }

    static void proposal(DatasetProposal entity, FieldChecks checks, Places places) {
        checks.requiredText("/title", entity.title(), TITLE_MIN, TITLE_MAX);
        checks.requiredText("/description", entity.description(), TEXT_MIN, TEXT_MAX);
        checks.required("/theme", entity.theme());
        checks.known("/theme", entity.theme());
        places.check(entity.perimeters(), entity.owner(), false, checks);
        checks.known("/status", entity.status());
        checks.text("/reason", entity.reason(), 0, 2_000);
        checks.url("/datasetUrl", entity.datasetUrl());
        personal("/title", entity.title(), entity, checks);
        personal("/description", entity.description(), entity, checks);
    }

    static void practice(GoodPractice entity, FieldChecks checks) {
        if (entity.status().filter(PracticeStatus.DRAFT::equals).isPresent()) {
            checks.draft();
        }
        checks.requiredText("/title", entity.title(), TITLE_MIN, TITLE_MAX);
        checks.size("/themes", entity.themes(), 1, 4);
        checks.known("/themes", entity.themes());
        checks.requiredText("/context", entity.context(), TEXT_MIN, TEXT_MAX);
        checks.requiredText("/problem", entity.problem(), TEXT_MIN, TEXT_MAX);
        checks.requiredText("/solution", entity.solution(), TEXT_MIN, TEXT_MAX);
        checks.requiredText("/results", entity.results(), TEXT_MIN, TEXT_MAX);
        entity.cost().ifPresent(cost -> MoneyRules.amount("/cost", cost, checks));
        evidence(entity, checks);
        Optional<LocalDate> reviewed = checks.day("/reviewedOn", entity.reviewedOnText());
        checks.known("/status", entity.status());
        entity.reviewer().ifPresent(reviewer -> checks.organisation("/reviewer", reviewer));
        order("/validUntil", reviewed, checks.day("/validUntil", entity.validUntilText()), checks);
        attachments(entity.attachments(), checks);
        personal("/title", entity.title(), entity, checks);
        personal("/context", entity.context(), entity, checks);
        personal("/problem", entity.problem(), entity, checks);
        personal("/solution", entity.solution(), entity, checks);
        personal("/results", entity.results(), entity, checks);
    }

    /** Rule N-019, beside the form of what is there. */
    private static void evidence(GoodPractice entity, FieldChecks checks) {
        List<Evidence> all = entity.evidence();
        for (int i = 0; i < all.size(); i++) {
            String pointer = "/evidence/" + i;
            Evidence one = all.get(i);
            if (one.url().isEmpty() && one.initiative().isEmpty()) {
                checks.missing(pointer + "/url");
            }
            checks.url(pointer + "/url", one.url());
            one.initiative().ifPresent(id -> checks.uuid(pointer + "/initiative", id));
        }
        boolean published =
                entity.status().filter(PracticeStatus.PUBLISHED::equals).isPresent();
        if (published && all.isEmpty()) {
            unproven("/evidence", "evidence", checks);
        }
        if (published && entity.reviewedOn().isEmpty()) {
            unproven("/reviewedOn", "reviewedOn", checks);
        }
        if (published && entity.reviewer().isEmpty()) {
            unproven("/reviewer", "reviewer", checks);
        }
    }

    private static void unproven(String pointer, String what, FieldChecks checks) {
        checks.report(checks.at(pointer, NeedsCode.PRACTICE_UNPROVEN).expected("« " + what + " »"));
    }
}

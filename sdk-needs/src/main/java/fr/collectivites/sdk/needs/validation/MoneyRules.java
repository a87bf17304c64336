package fr.collectivites.sdk.needs.validation;

import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.registry.Amount;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.TaxKind;
import fr.collectivites.sdk.needs.roadmap.FundingLine;
import fr.collectivites.sdk.needs.roadmap.FundingStatus;
import fr.collectivites.sdk.needs.roadmap.ProjectBudget;
import fr.collectivites.sdk.needs.roadmap.RoadmapProject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules N-008 to N-011: amounts, and how a project is paid for. Stateless. */
final class MoneyRules {

    private static final List<BigDecimal> RATES =
            Stream.of("0", "2.1", "5.5", "10", "20").map(BigDecimal::new).toList();
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal OWN_SHARE = new BigDecimal("20");

    private MoneyRules() {}

    /** One amount, rule N-008. */
    static void amount(String pointer, Amount amount, FieldChecks checks) {
        Optional<BigDecimal> euros = amount.amount();
        if (checks.required(pointer + "/amount", amount.amountText())
                && euros.filter(value -> value.signum() >= 0 && value.scale() == 2)
                        .isEmpty()) {
            checks.report(checks.at(pointer + "/amount", NeedsCode.AMOUNT_INVALID)
                    .value(amount.amountText().orElse("")));
        }
        checks.required(pointer + "/tax", amount.tax());
        checks.known(pointer + "/tax", amount.tax());
        amount.vatRateText().ifPresent(text -> rate(pointer + "/vatRate", text, amount.vatRate(), checks));
        if (amount.tax().filter(TaxKind.EXCLUDED::equals).isPresent()
                && euros.isPresent()
                && amount.vatRate().isPresent()
                && amount.amountTtcText().isPresent()) {
            agree(pointer + "/amountTtc", euros.get(), amount.vatRate().get(), amount.amountWithTax(), checks);
        }
    }

    private static void rate(String pointer, String text, Optional<BigDecimal> rate, FieldChecks checks) {
        if (rate.isEmpty()) {
            checks.form(pointer, text, "20, 5.5…");
        } else if (RATES.stream().noneMatch(usual -> usual.compareTo(rate.get()) == 0)) {
            checks.report(
                    checks.at(pointer, NeedsCode.VAT_RATE_UNUSUAL).value(text).expected("0, 2.1, 5.5, 10, 20"));
        }
    }

    /** The amounts of a project. */
    static void project(RoadmapProject project, FieldChecks checks) {
        Optional<Amount> planned = project.budget().flatMap(ProjectBudget::planned);
        Optional<Amount> actual = project.budget().flatMap(ProjectBudget::actual);
        planned.ifPresent(amount -> amount("/budget/planned", amount, checks));
        actual.ifPresent(amount -> amount("/budget/actual", amount, checks));
        List<FundingLine> lines = project.funding();
        for (int i = 0; i < lines.size(); i++) {
            line("/funding/" + i, lines.get(i), checks);
        }
        Set<String> taxes = Stream.concat(
                        planned.stream(),
                        lines.stream().filter(MoneyRules::counts).flatMap(line -> line.amount().stream()))
                .flatMap(amount -> amount.tax().stream())
                .map(TaxKind::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (taxes.size() > 1 && !lines.isEmpty()) {
            checks.report(checks.at("/funding", NeedsCode.TAXES_MIXED).value(String.join(", ", taxes)));
            return;
        }
        planned.flatMap(Amount::amount).ifPresent(budget -> funding(lines, budget, checks));
        ownShare(project, checks);
    }

    private static void line(String pointer, FundingLine line, FieldChecks checks) {
        if (line.funderSirenText().isEmpty()) {
            checks.required(pointer + "/label", line.label().or(line::programme));
        }
        checks.siren(pointer + "/funderSiren", line.funderSirenText());
        line.amount()
                .ifPresentOrElse(
                        amount -> amount(pointer + "/amount", amount, checks),
                        () -> checks.missing(pointer + "/amount"));
        checks.required(pointer + "/status", line.status());
        checks.known(pointer + "/status", line.status());
        checks.day(pointer + "/requestedOn", line.requestedOnText());
        checks.day(pointer + "/decidedOn", line.decidedOnText());
    }

    private static void funding(List<FundingLine> lines, BigDecimal budget, FieldChecks checks) {
        BigDecimal certain = sum(lines, MoneyRules::certain);
        BigDecimal all = sum(lines, MoneyRules::counts);
        boolean error = certain.compareTo(budget) > 0;
        if (error || all.compareTo(budget) > 0) {
            checks.report(checks.at("/funding", NeedsCode.FUNDING_ABOVE_BUDGET)
                    .severity(error ? Severity.ERROR : Severity.WARNING)
                    .value((error ? certain : all).toPlainString())
                    .expected(budget.toPlainString()));
        }
    }

    /** At least 20 % of the public money comes from the owner of an investment (CGCT L1111-10 III); exceptions exist. */
    private static void ownShare(RoadmapProject project, FieldChecks checks) {
        Optional<String> owner = project.owner().flatMap(OrganisationRef::sirenText);
        BigDecimal all = sum(project.funding(), MoneyRules::counts);
        BigDecimal own = sum(project.funding(), line -> counts(line) && isOwn(line, owner));
        if (owner.isEmpty() || all.signum() <= 0 || project.funding().stream().noneMatch(line -> isOwn(line, owner))) {
            return;
        }
        BigDecimal share = own.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP);
        if (share.compareTo(OWN_SHARE) < 0) {
            checks.report(checks.at("/funding", NeedsCode.OWN_SHARE_LOW)
                    .value(share.toPlainString())
                    .expected(OWN_SHARE.toPlainString()));
        }
    }

    private static boolean isOwn(FundingLine line, Optional<String> owner) {
        return (line.funderSirenText().isPresent() && line.funderSirenText().equals(owner))
                || line.programme().filter("autofinancement"::equalsIgnoreCase).isPresent();
    }

    private static boolean certain(FundingLine line) {
        return line.status()
                .filter(status -> status.equals(FundingStatus.GRANTED) || status.equals(FundingStatus.PAID))
                .isPresent();
    }

    private static boolean counts(FundingLine line) {
        return line.status().filter(FundingStatus.REFUSED::equals).isEmpty();
    }

    private static BigDecimal sum(List<FundingLine> lines, Predicate<FundingLine> which) {
        return lines.stream()
                .filter(which)
                .flatMap(line -> line.amount().flatMap(Amount::amount).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether an amount without tax, its rate and an amount with tax agree to the cent. */
    private static void agree(
            String pointer, BigDecimal net, BigDecimal rate, Optional<BigDecimal> gross, FieldChecks checks) {
        BigDecimal computed = net.multiply(BigDecimal.ONE.add(rate.movePointLeft(2)));
        if (gross.filter(told -> computed.subtract(told).abs().compareTo(CENT) <= 0)
                .isEmpty()) {
            checks.report(checks.at(pointer, NeedsCode.AMOUNTS_DISAGREE)
                    .value(gross.map(BigDecimal::toPlainString).orElse("–"))
                    .expected(computed.setScale(2, RoundingMode.HALF_UP).toPlainString()));
        }
    }
}

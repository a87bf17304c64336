package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.needs.coverage.Coverage;
import fr.collectivites.sdk.needs.coverage.EpciCoverage;
import fr.collectivites.sdk.needs.coverage.UncoveredCommune;
import fr.collectivites.sdk.needs.demand.Demand;
import fr.collectivites.sdk.needs.demand.DemandMatrix;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.platform.registry.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The boards as a workbook: a sheet each for demand, ranking, roadmap, mediation places by EPCI, communes without a place, and
 * skills. Stateless.
 */
public final class BoardWorkbook {

    private BoardWorkbook() {}

    /** Writes the workbook of what somebody sees. */
    public static void write(Analyses analyses, Seen seen, OutputStream out) throws IOException {
        LocalDate today = analyses.today();
        try (Workbook workbook = new Workbook(out, "Plateforme des besoins", "1.0")) {
            demand(workbook.newWorksheet("Besoins par thème et EPCI"), analyses.demand(seen), today);
            Optional<NeedRanking> ranking = analyses.ranking(seen.all(Kind.NEED, DigitalNeed.class));
            if (ranking.isPresent()) {
                ranking(workbook.newWorksheet("Classement"), ranking.get());
            }
            Optional<RoadmapProgress> roadmap = analyses.progress(seen);
            if (roadmap.isPresent()) {
                roadmap(workbook.newWorksheet("Feuille de route"), roadmap.get(), today);
            }
            Coverage coverage = analyses.coverage(seen);
            mediation(workbook.newWorksheet("Lieux par EPCI"), coverage, today);
            uncovered(workbook.newWorksheet("Communes sans lieu"), coverage);
            skills(workbook.newWorksheet("Compétences"), analyses.skills(seen), coverage, today);
        }
    }

    private static void demand(Worksheet sheet, DemandMatrix demand, LocalDate today) {
        sheet.value(0, 0, "Nombre de besoins ouverts, au " + today);
        header(sheet, 1, "Thème");
        int column = 1;
        for (Epci epci : demand.epcis()) {
            header(sheet, 1, column++, epci.name());
        }
        for (String title : List.of("Total", "Organismes", "Population concernée", "Budget TTC", "Budgets inconnus")) {
            header(sheet, 1, column++, title);
        }
        int row = 2;
        for (NeedTheme theme : demand.themes()) {
            sheet.value(row, 0, theme.label());
            int cell = 1;
            for (Epci epci : demand.epcis()) {
                sheet.value(row, cell++, demand.cell(theme, epci.code()).needs());
            }
            Demand total = demand.byTheme(theme);
            sheet.value(row, cell++, total.needs());
            sheet.value(row, cell++, total.bodies());
            sheet.value(row, cell++, total.population());
            sheet.value(row, cell++, total.budget());
            sheet.value(row, cell, total.budgetUnknown());
            row++;
        }
        sheet.freezePane(1, 2);
        sheet.width(0, 36);
    }

    private static void ranking(Worksheet sheet, NeedRanking ranking) {
        sheet.value(0, 0, ranking.summary());
        int column = 0;
        for (String title : List.of("Rang", "Référence", "Besoin", "Score", "Raison")) {
            header(sheet, 1, column++, title);
        }
        int row = 2;
        for (NeedRanking.Place place : ranking.places()) {
            sheet.value(row, 0, place.rank());
            sheet.value(row, 1, place.reference());
            sheet.value(row, 2, place.title());
            sheet.value(row, 3, place.score());
            sheet.value(row, 4, place.reason());
            row++;
        }
        row++;
        for (String sentence : ranking.secondOpinion()) {
            sheet.value(row++, 0, sentence);
        }
    }

    private static void roadmap(Worksheet sheet, RoadmapProgress roadmap, LocalDate today) {
        sheet.value(0, 0, "Avancement, au " + today);
        int column = 0;
        for (String title :
                List.of("Ambition", "Action", "Lien", "Projets", "Avancement moyen", "Pondéré par le budget")) {
            header(sheet, 1, column++, title);
        }
        int row = 2;
        for (RoadmapProgress.Ambition ambition : roadmap.ambitions()) {
            for (RoadmapProgress.Action action : ambition.actions()) {
                sheet.value(row, 0, ambition.label());
                sheet.value(row, 1, action.label());
                sheet.value(row, 2, action.inferred() ? "déduit" : "imprimé");
                sheet.value(row, 3, action.projects().size());
                if (ambition.byCount() >= 0) {
                    sheet.value(row, 4, ambition.byCount());
                }
                if (ambition.byBudget() >= 0) {
                    sheet.value(row, 5, ambition.byBudget());
                }
                row++;
            }
        }
    }

    private static void mediation(Worksheet sheet, Coverage coverage, LocalDate today) {
        sheet.value(0, 0, "Tiers-lieux ouverts, au " + today);
        int column = 0;
        for (String title : List.of(
                "Intercommunalité",
                "Communes",
                "Communes sans lieu",
                "Population municipale",
                "Lieux",
                "Lieux pour 10 000 habitants",
                "Heures par semaine")) {
            header(sheet, 1, column++, title);
        }
        int row = 2;
        for (EpciCoverage one : coverage.epcis()) {
            sheet.value(row, 0, one.epci().name());
            sheet.value(row, 1, one.communes());
            sheet.value(row, 2, one.uncovered());
            sheet.value(row, 3, one.population());
            sheet.value(row, 4, one.places());
            sheet.value(row, 5, one.placesPer10k());
            sheet.value(row, 6, one.weeklyHours());
            row++;
        }
        sheet.width(0, 36);
    }

    private static void uncovered(Worksheet sheet, Coverage coverage) {
        int column = 0;
        for (String title : List.of("Rang", "Code", "Commune", "Raisons")) {
            header(sheet, 0, column++, title);
        }
        int row = 1;
        for (UncoveredCommune one : coverage.uncovered()) {
            sheet.value(row, 0, one.rank());
            sheet.value(row, 1, one.coverage().commune().code().value());
            sheet.value(row, 2, one.coverage().commune().name());
            sheet.value(row, 3, String.join(" ", one.reasons(Locale.FRENCH)));
            row++;
        }
    }

    private static void skills(Worksheet sheet, SkillCoverage skills, Coverage coverage, LocalDate today) {
        sheet.value(0, 0, "Unités qui ont la compétence, au " + today);
        header(sheet, 1, "Compétence");
        int column = 1;
        for (EpciCoverage one : coverage.epcis()) {
            header(sheet, 1, column++, one.epci().name());
        }
        header(sheet, 1, column++, "Total");
        header(sheet, 1, column, "Projets qui la demandent");
        int row = 2;
        for (SkillCoverage.Line line : skills.lines()) {
            sheet.value(row, 0, line.label());
            int cell = 1;
            for (EpciCoverage one : coverage.epcis()) {
                sheet.value(row, cell++, line.units(one.epci().code().value()));
            }
            sheet.value(row, cell++, line.units());
            sheet.value(row, cell, line.projects());
            row++;
        }
    }

    private static void header(Worksheet sheet, int row, String text) {
        header(sheet, row, 0, text);
    }

    private static void header(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().set();
    }
}

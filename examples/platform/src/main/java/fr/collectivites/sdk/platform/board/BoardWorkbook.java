package fr.collectivites.sdk.platform.board;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The boards as a workbook: one sheet for demand, one for the ranking, one for the roadmap. Stateless. */
public final class BoardWorkbook {

    private BoardWorkbook() {}

    /** Writes the workbook. */
    public static void write(
            DemandMatrix demand,
            Optional<NeedRanking> ranking,
            Optional<RoadmapProgress> roadmap,
            String asOf,
            OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Plateforme des besoins", "1.0")) {
            demand(workbook.newWorksheet("Besoins par thème et EPCI"), demand, asOf);
            if (ranking.isPresent()) {
                ranking(workbook.newWorksheet("Classement"), ranking.get());
            }
            if (roadmap.isPresent()) {
                roadmap(workbook.newWorksheet("Feuille de route"), roadmap.get(), asOf);
            }
        }
    }

    private static void demand(Worksheet sheet, DemandMatrix demand, String asOf) {
        sheet.value(0, 0, "Nombre de besoins, au " + asOf);
        header(sheet, 1, "Thème");
        int column = 1;
        for (var epci : demand.epcis()) {
            header(sheet, 1, column++, epci.name());
        }
        for (String title : List.of(
                "Département", "Total", "Organismes", "Population concernée", "Budget TTC", "Budgets inconnus")) {
            header(sheet, 1, column++, title);
        }
        int row = 2;
        for (DemandMatrix.Line line : demand.lines()) {
            sheet.value(row, 0, line.label());
            int cell = 1;
            for (DemandMatrix.Cell one : line.cells()) {
                sheet.value(row, cell++, one.needs());
            }
            sheet.value(row, cell++, line.wide().needs());
            sheet.value(row, cell++, line.total().needs());
            sheet.value(row, cell++, line.total().bodies());
            sheet.value(row, cell++, line.total().population());
            sheet.value(row, cell++, line.total().budget());
            sheet.value(row, cell, line.total().unknown());
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
            sheet.value(row, 1, place.entry().reference());
            sheet.value(row, 2, place.entry().title());
            sheet.value(row, 3, place.score());
            sheet.value(row, 4, place.reason());
            row++;
        }
        row++;
        for (String sentence : ranking.secondOpinion()) {
            sheet.value(row++, 0, sentence);
        }
    }

    private static void roadmap(Worksheet sheet, RoadmapProgress roadmap, String asOf) {
        sheet.value(0, 0, "Avancement, au " + asOf);
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

    private static void header(Worksheet sheet, int row, String text) {
        header(sheet, row, 0, text);
    }

    private static void header(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().set();
    }
}

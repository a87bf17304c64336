package fr.collectivites.sdk.core.report;

import fr.collectivites.sdk.core.problem.Fix;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.ReportCollector;

/** Reports made by hand. */
final class SampleReports {

    static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>alert(1)</script>",
        "]]>&<!--",
        "\u001b[31mred\u001b[0m",
        "\u202eevil",
        "=HYPERLINK(\"http://evil.example\")",
        "a\r\nb\u2028c\u0000d",
        "\ud800",
        "{\"a\":1}",
    };

    private SampleReports() {}

    static Report valid() {
        return builder(new ReportCollector()).build();
    }

    static Report warnings() {
        ReportCollector collector = new ReportCollector();
        collector.accept(Problem.of(SampleCode.MISSING)
                .at(Location.header(0, "idRAE"))
                .with("column", "idRAE")
                .build());
        return builder(collector).build();
    }

    static Report invalid() {
        ReportCollector collector = new ReportCollector();
        String[] amounts = {"1 200,50", "800 €", "2\u00a0500", "mille", "12,5", "3,14", "1,000.5", "n. c."};
        for (int i = 0; i < amounts.length; i++) {
            Problem.Builder problem = Problem.of(SampleCode.NUMBER)
                    .at(Location.cell(4 + i * 17L, 5 + i * 17L, 9, "montant"))
                    .value(amounts[i]);
            if (i == 0 || i == 4) {
                problem.fix(new Fix("rewrite", amounts[i].replace(" ", "").replace(',', '.')));
            }
            collector.accept(problem.build());
        }
        collector.accept(date(12, "14/03/2025", "2025-03-14"));
        collector.accept(date(31, "1/2/25", ""));
        collector.accept(Problem.of(SampleCode.LIST)
                .at(Location.cell(40, 41, 10, "nature"))
                .value("aide en numéraire ")
                .expected("aide en nature, aide en numéraire")
                .fix(new Fix("rewrite", "aide en numéraire"))
                .build());
        collector.accept(Problem.of(SampleCode.MISSING)
                .at(Location.header(0, "idRAE"))
                .with("column", "idRAE")
                .build());
        collector.accept(Problem.of(SampleCode.ROW)
                .at(Location.row(249, 251))
                .fix(new Fix("remove-row", ""))
                .build());
        collector.accept(Problem.of(SampleCode.NOTE).build());
        return builder(collector).build();
    }

    private static Problem date(long row, String value, String replacement) {
        Problem.Builder problem = Problem.of(SampleCode.DATE)
                .at(Location.cell(row, row + 1, 3, "dateConvention"))
                .value(value)
                .expected("AAAA-MM-JJ");
        if (!replacement.isEmpty()) {
            problem.fix(new Fix("rewrite", replacement));
        }
        return problem.build();
    }

    /** A sheet whose header stands below two lines of title. */
    static Report workbook() {
        ReportCollector collector = new ReportCollector();
        collector.accept(Problem.of(SampleCode.NUMBER)
                .at(Location.cell(12, 0, 28, "montant"))
                .value("800 €")
                .build());
        collector.accept(Problem.of(SampleCode.MISSING)
                .at(Location.header(2, "idRAE"))
                .value("idRae")
                .fix(new Fix("rewrite", "idRAE"))
                .build());
        collector.accept(Problem.of(SampleCode.ROW).at(Location.row(14, 0)).build());
        return Report.builder(collector)
                .source("path", "subventions.xlsx")
                .source("format", "xlsx")
                .source("sheet", "Données")
                .source("headerRow", "3")
                .rows(20)
                .build();
    }

    /** Hostile text wherever a file can put some. */
    static Report hostile() {
        ReportCollector collector = new ReportCollector();
        long row = 2;
        for (String text : HOSTILE) {
            collector.accept(Problem.of(SampleCode.LIST)
                    .rule(text)
                    .at(Location.cell(row, row, 1, text))
                    .value(text)
                    .expected(text)
                    .fix(new Fix("rewrite", text))
                    .build());
            row++;
        }
        Report.Builder report = Report.builder(collector)
                .schema(new Report.SchemaReference(HOSTILE[0], HOSTILE[1]))
                .mode(HOSTILE[2])
                .rows(row);
        report.source("path", "/tmp/" + HOSTILE[0]);
        report.source("format", HOSTILE[0]).source("encoding", HOSTILE[1]).source("delimiter", HOSTILE[5]);
        return report.source("sheet", HOSTILE[3]).build();
    }

    /** More findings, columns and text than a page has room for. */
    static Report huge(int findings) {
        ReportCollector collector = new ReportCollector();
        String long1 = "<&>\"'é".repeat(2_000);
        for (int i = 0; i < findings; i++) {
            collector.accept(Problem.of(i % 3 == 0 ? SampleCode.NUMBER : SampleCode.LIST)
                    .at(Location.cell(i / 4 + 2, i / 4 + 2, i % 900 + 1, "<colonne & numéro " + i % 900 + ">"))
                    .value(i + long1)
                    .expected(long1)
                    .fix(new Fix("rewrite", long1))
                    .build());
        }
        return builder(collector).rows(findings / 4 + 1).build();
    }

    private static Report.Builder builder(ReportCollector collector) {
        return Report.builder(collector)
                .source("path", "exports/subventions-2025.csv")
                .source("format", "csv")
                .source("encoding", "UTF-8")
                .source("delimiter", ";")
                .schema(new Report.SchemaReference("scdl/subventions", "2.1.1"))
                .mode("validata")
                .rows(248);
    }
}

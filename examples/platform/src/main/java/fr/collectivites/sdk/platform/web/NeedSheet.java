package fr.collectivites.sdk.platform.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import fr.collectivites.sdk.platform.storage.SearchText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The table that meetings fill: one need a row, under headings in French. Columns are found by name. Stateless. */
public final class NeedSheet {

    private static final String TITLE = "Titre";
    private static final String DESCRIPTION = "Description";
    private static final String THEME = "Thème";
    private static final String PLACE = "Territoire";
    private static final String URGENCY = "Urgence (0 à 4)";
    private static final String IMPACT = "Effet attendu (0 à 4)";
    private static final String BUDGET = "Budget TTC";
    private static final String WANTED = "Souhaité pour le";
    private static final List<String> COLUMNS =
            List.of(TITLE, DESCRIPTION, THEME, PLACE, URGENCY, IMPACT, BUDGET, WANTED);
    private static final int MOST = 2_000;

    private NeedSheet() {}

    /**
     * A row as a need.
     *
     * @param line its number in the sheet, the headings being 1
     * @param content the content
     */
    public record Line(long line, ObjectNode content) {}

    /** Writes the empty table, with the lists that it takes on a second sheet. */
    static void writeBlank(Perimeter perimeter, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Plateforme des besoins", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Besoins");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, i == 1 ? 60 : 24);
            }
            sheet.freezePane(0, 1);
            Worksheet lists = workbook.newWorksheet("Listes");
            lists.value(0, 0, "Thèmes");
            lists.value(0, 1, "Territoires");
            int row = 1;
            for (NeedTheme theme : NeedTheme.values()) {
                lists.value(row++, 0, theme.label());
            }
            row = 1;
            for (Choices.Choice place : Choices.places(perimeter)) {
                lists.value(row++, 1, place.label());
            }
            sheet.range(1, 2, MOST, 2)
                    .validateWithList(lists.range(1, 0, NeedTheme.values().size(), 0));
        }
    }

    /**
     * The needs of a filled table, for the body of an account; rows without a word are passed over.
     *
     * @throws SdkException if the file cannot be read as a table, or not whole: rows that nobody sees must not be lost
     */
    public static List<Line> read(String name, byte[] file, Perimeter perimeter, Account account) {
        List<Line> lines = new ArrayList<>();
        List<Problem> unread = new ArrayList<>();
        try (TableReader reader = TableSource.bytes(name, file).open(ReadOptions.defaults(), problem -> {
            if (problem.code() == CoreCode.FORMAT_ERROR) {
                unread.add(problem);
            }
        })) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            while (reader.next() && lines.size() < MOST) {
                Row row = reader.row();
                if (columns.isEmpty()) {
                    for (int i = 0; i < row.size(); i++) {
                        columns.put(SearchText.fold(row.text(i)), i);
                    }
                } else if (!cell(row, columns, TITLE).isEmpty()
                        || !cell(row, columns, DESCRIPTION).isEmpty()) {
                    lines.add(new Line(row.number(), content(row, columns, perimeter, account)));
                }
            }
        }
        if (!unread.isEmpty()) {
            throw new SdkException(unread.get(0), null);
        }
        return lines;
    }

    /** An account that writes for the body of a SIREN, which has to lie in the perimeter. */
    public static Optional<Account> writer(Perimeter perimeter, String siren, String role) {
        return Choices.body(perimeter, siren).map(body -> new Account("", "", role, body, false));
    }

    private static ObjectNode content(Row row, Map<String, Integer> columns, Perimeter perimeter, Account account) {
        ObjectNode need = JsonNodeFactory.instance.objectNode();
        need.put("title", cell(row, columns, TITLE));
        need.put("description", cell(row, columns, DESCRIPTION));
        need.put(
                "theme",
                NeedTheme.of(blankAs(cell(row, columns, THEME), "AUTRE")).code());
        need.set("owner", NeedForm.owner(account));
        ArrayNode places = need.putArray("perimeters");
        String place = cell(row, columns, PLACE);
        Optional<String> code = place.isEmpty()
                ? perimeter.placeOf(account.body().code())
                : Choices.places(perimeter).stream()
                        .filter(known -> known.code().equals(place)
                                || SearchText.fold(known.label()).equals(SearchText.fold(place)))
                        .map(Choices.Choice::code)
                        .findFirst();
        NeedForm.perimeter(places, perimeter, code.orElse(place));
        need.putObject("submitter").put("role", account.role());
        need.put("visibility", "PUBLIC");
        whole(need, "urgency", cell(row, columns, URGENCY));
        whole(need, "impact", cell(row, columns, IMPACT));
        String budget = Forms.amount(cell(row, columns, BUDGET));
        if (!budget.isEmpty()) {
            need.putObject("estimatedBudget").put("amount", budget).put("tax", "TTC");
        }
        String wanted = cell(row, columns, WANTED);
        if (!wanted.isEmpty()) {
            need.put("wantedBy", wanted);
        }
        return need;
    }

    private static String blankAs(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static void whole(ObjectNode need, String name, String text) {
        if (text.matches("[0-9]{1,3}")) {
            need.put(name, Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            need.put(name, text);
        }
    }

    private static String cell(Row row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(SearchText.fold(name));
        if (column == null || column >= row.size()) {
            return "";
        }
        Object value = row.value(column);
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate().toString();
        } else if (value instanceof LocalDate day) {
            return day.toString();
        }
        return row.text(column).strip();
    }
}

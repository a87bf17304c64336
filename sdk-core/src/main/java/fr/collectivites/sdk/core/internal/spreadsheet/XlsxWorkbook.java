package fr.collectivites.sdk.core.internal.spreadsheet;

import fr.collectivites.sdk.core.internal.spreadsheet.ZipArchive.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of an XLSX file around its sheets: their list, the number formats, the shared strings. */
final class XlsxWorkbook {

    private static final CellStyle GENERAL = CellStyle.of(CellFormat.GENERAL);
    private static final int MAX_STYLES = 1 << 17; // Excel stops at 65,490

    /** A part that another one names. */
    private record Relation(String type, String target) {}

    private final ZipArchive zip;
    private final SheetSettings settings;
    private final Map<String, Entry> sheets;
    private final boolean from1904;
    private final List<CellStyle> styles;
    private final List<String> strings;

    /** Reads all but the sheets. */
    XlsxWorkbook(ZipArchive zip, SheetSettings settings) throws IOException, SheetFault {
        this.zip = zip;
        this.settings = settings;
        String workbook = relations("").values().stream()
                .filter(r -> r.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        Map<String, Relation> relations = relations(workbook);
        Map<String, String> ids = new HashMap<>();
        List<String> names = new ArrayList<>();
        boolean date1904 = false;
        try (SheetXml xml = open(required(workbook))) {
            while (xml.nextOpen()) {
                if (xml.is("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    date1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.is("sheet")) {
                    String name = orEmpty(xml.attribute("name"));
                    names.add(name);
                    ids.putIfAbsent(name, orEmpty(xml.attribute("id")));
                }
            }
        }
        this.from1904 = date1904;
        this.sheets = new LinkedHashMap<>();
        for (String name : names) {
            Relation relation = relations.get(ids.get(name));
            Entry entry = relation == null ? null : zip.find(relation.target());
            // Not a sheet of charts, and not one whose part is missing: the reference engine leaves both out
            if (entry != null && relation != null && relation.type().endsWith("/worksheet")) {
                sheets.putIfAbsent(name, entry);
            }
        }
        this.styles = readStyles(target(relations, "/styles"));
        this.strings = readStrings(target(relations, "/sharedStrings"));
    }

    private @Nullable Entry target(Map<String, Relation> relations, String type) {
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith(type)) {
                return zip.find(relation.target());
            }
        }
        return null;
    }

    private Entry required(String part) throws SheetFault {
        Entry entry = zip.find(part);
        if (entry == null) {
            throw SheetFault.corrupt(part);
        }
        return entry;
    }

    private SheetXml open(Entry entry) throws IOException, SheetFault {
        return new SheetXml(entry.name(), zip.open(entry), settings.cellBytes());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What a part names, by identifier; external targets are not looked at. */
    private Map<String, Relation> relations(String part) throws IOException, SheetFault {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Entry entry = zip.find(folder + "_rels/" + part.substring(slash) + ".rels");
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (entry == null) {
            return relations;
        }
        try (SheetXml xml = open(entry)) {
            while (xml.nextOpen()) {
                String target = xml.attribute("Target");
                if (xml.is("Relationship") && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    String path = target.startsWith("/") ? target.substring(1) : resolve(folder, target);
                    relations.putIfAbsent(
                            orEmpty(xml.attribute("Id")), new Relation(orEmpty(xml.attribute("Type")), path));
                }
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        String path = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../") && !path.isEmpty()) {
                path = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return path + rest;
    }

    private List<CellStyle> readStyles(@Nullable Entry entry) throws IOException, SheetFault {
        List<CellStyle> found = new ArrayList<>();
        if (entry == null) {
            return found;
        }
        Map<Integer, String> codes = new HashMap<>();
        Map<Integer, CellStyle> byFormat = new HashMap<>();
        boolean cells = false;
        try (SheetXml xml = open(entry)) {
            for (int event = xml.next(); event != SheetXml.END; event = xml.next()) {
                if (xml.is("cellXfs")) {
                    cells = event == SheetXml.OPEN;
                } else if (event == SheetXml.OPEN && xml.is("numFmt")) {
                    codes.put(number(xml.attribute("numFmtId")), orEmpty(xml.attribute("formatCode")));
                } else if (event == SheetXml.OPEN && cells && xml.is("xf") && found.size() < MAX_STYLES) {
                    int id = number(xml.attribute("numFmtId"));
                    found.add(byFormat.computeIfAbsent(
                            id, i -> CellStyle.of(codes.getOrDefault(i, CellFormat.builtIn(i)))));
                }
            }
        }
        return found;
    }

    /** A count or number in an attribute; 0 when it is not one. */
    static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private List<String> readStrings(@Nullable Entry entry) throws IOException, SheetFault {
        if (entry == null) {
            return List.of();
        }
        // The one part that is kept in memory
        ZipArchive bounded = zip.limitedTo(settings.documentBytes());
        try (SheetXml xml = new SheetXml(entry.name(), bounded.open(entry), settings.cellBytes())) {
            return SharedStrings.read(xml, settings.cellBytes());
        }
    }

    /** Names of the sheets, in order. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** Opens the XML of a sheet. */
    SheetXml open(String sheet) throws IOException, SheetFault {
        Entry entry = sheets.get(sheet);
        if (entry == null) {
            throw new IllegalArgumentException(sheet);
        }
        return open(entry);
    }

    /** Whether dates count from 1904. */
    boolean from1904() {
        return from1904;
    }

    /** The style of a number; General for one that is not declared. */
    CellStyle style(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : GENERAL;
    }

    /** The shared string of a number. */
    String string(String number) throws SheetFault {
        int index = number(number.strip());
        if (index >= strings.size()) {
            throw SheetFault.corrupt("sharedStrings " + number);
        }
        return strings.get(index);
    }
}

package fr.collectivites.sdk.core.internal.spreadsheet;

import java.util.List;
import java.util.Optional;

/** Which sheet of a workbook to read. */
final class SheetChoice {

    private SheetChoice() {}

    /** Place of the wanted sheet, by its name or else its number from 1; the first one when none is wanted. */
    static int of(List<String> sheets, Optional<String> wanted) throws SheetFault {
        if (sheets.isEmpty()) {
            throw SheetFault.of(SheetFault.problem("no-sheet"));
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        int byName = sheets.indexOf(wanted.get());
        int place = byName >= 0 ? byName : XlsxWorkbook.number(wanted.get()) - 1;
        if (place < 0 || place >= sheets.size()) {
            throw SheetFault.of(SheetFault.problem("no-such-sheet")
                    .value(wanted.get())
                    .with("sheets", String.join(", ", sheets.subList(0, Math.min(sheets.size(), 50)))));
        }
        return place;
    }
}

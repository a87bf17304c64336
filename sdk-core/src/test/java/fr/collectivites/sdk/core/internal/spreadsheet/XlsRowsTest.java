package fr.collectivites.sdk.core.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XLS; the values expected are those that frictionless 5.20.0 with xlrd 2.0.2 gives for the same files. */
class XlsRowsTest {

    @Test
    void cells_by_type() {
        Reading reading = Reading.of("test.xls", XlsFiles.write(workbook -> {
            HSSFRow row = workbook.createSheet("Feuil1").createRow(0);
            XlsFiles.cell(row, "General").setCellValue(76217);
            XlsFiles.cell(row, "00000").setCellValue(1001);
            XlsFiles.cell(row, "0.00").setCellValue(33992.72);
            XlsFiles.cell(row, "dd/mm/yyyy").setCellValue(42159);
            XlsFiles.cell(row, "hh:mm").setCellValue(0.5);
            XlsFiles.cell(row, "General").setCellValue(true);
            XlsFiles.cell(row, "General").setCellValue("Deux-Sèvres ");
            XlsFiles.cell(row, "General").setCellErrorValue(FormulaError.NA);
            HSSFCell formula = XlsFiles.cell(row, "General");
            formula.setCellFormula("1+1");
            formula.setCellValue(2);
            XlsFiles.cell(row, "General");
        }));

        assertThat(reading.values())
                .containsExactly(List.of(
                        76217L,
                        1001L,
                        new BigDecimal("33992.72"),
                        LocalDateTime.of(2015, 6, 4, 0, 0),
                        LocalDateTime.of(1899, 12, 31, 12, 0),
                        true,
                        "Deux-Sèvres ",
                        42L,
                        2L,
                        ""));
        assertThat(reading.texts())
                .containsExactly(List.of(
                        "76217",
                        "01001",
                        "33992.72",
                        "2015-06-04",
                        "12:00:00",
                        "TRUE",
                        "Deux-Sèvres ",
                        "#N/A",
                        "2",
                        ""));
        assertThat(reading.format()).isEqualTo("xls");
        assertThat(reading.sheet()).isEqualTo("Feuil1");
    }

    @Test
    void rows_are_as_wide_as_the_widest_and_reach_to_the_last_merged_one() {
        Reading reading = Reading.of("test.xls", XlsFiles.write(workbook -> {
            HSSFSheet sheet = workbook.createSheet("Feuil1");
            sheet.createRow(1).createCell(1).setCellValue("b");
            sheet.createRow(9);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 2));
        }));

        assertThat(reading.values()).containsExactly(List.of("", "", ""), List.of("", "b", ""), List.of("", "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dd/mm/yyyy|true",
                "[$-40C]d mmmm yyyy;@|true",
                "[h]:mm:ss|true",
                "mmss.0|true",
                "0.00|false",
                "#,##0 \"jours\"|false",
                "0\\d|false",
                "General|false",
                "@|false",
                "[Red]0|false",
            })
    void formats_of_dates(String format, boolean date) {
        assertThat(XlsRows.isDate(format)).isEqualTo(date);
    }

    @Test
    void a_password_is_a_finding() {
        assertThat(Reading.of("a.xls", XlsFiles.encrypted()).rules()).containsExactly("protected");
    }

    @Test
    void an_ole2_file_of_something_else_is_a_finding() {
        byte[] other = XlsFiles.encryptedXlsx();
        // "EncryptedPackage" becomes another name
        for (int i = 0; i < other.length - 2; i++) {
            if (other[i] == 'E' && other[i + 1] == 0 && other[i + 2] == 'n') {
                other[i] = 'X';
            }
        }
        assertThat(Reading.of("a.xls", other).rules()).containsExactly("corrupt");
    }

    /** POI is optional: a host without it gets an error that says what to add, and no wrong verdict. */
    @Test
    void without_poi_there_is_an_exception_that_names_it() throws Exception {
        byte[] file = XlsFiles.write(workbook -> workbook.createSheet("Un"));
        ClassLoader without = new WithoutPoi();
        Method of = without.loadClass(Reading.class.getName()).getDeclaredMethod("of", String.class, byte[].class);
        of.setAccessible(true);

        assertThatThrownBy(() -> of.invoke(null, "a.xls", file))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasRootCauseInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("add org.apache.poi:poi to the class path");
    }

    /** Loads our classes anew, and finds none of POI's. */
    private static final class WithoutPoi extends ClassLoader {

        WithoutPoi() {
            super(XlsRowsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.apache.poi.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("fr.collectivites.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}

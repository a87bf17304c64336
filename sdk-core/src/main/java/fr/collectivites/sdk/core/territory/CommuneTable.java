package fr.collectivites.sdk.core.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.Siren;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The communes as columns of numbers, in the order of codes: some two megabytes in place of the fifteen that as many
 * objects would take. A {@link Commune} is made when asked for.
 */
final class CommuneTable {

    private static final int NONE = TerritoryFile.NONE;

    private final int[] codes;
    private final byte[] names;
    private final int[] nameStarts;
    private final int[] sirens;
    private final int[] postalCodes;
    private final int[] postalStarts;
    private final short[] epcis;
    private final short[] epts;
    private final int[] populations;
    private final int[] epciPopulations;
    private final EpciCode[] epciCodes;

    CommuneTable(TerritoryFile file, EpciCode[] epciCodes) {
        this.epciCodes = epciCodes;
        int size = file.section("communes.code");
        codes = new int[size];
        for (int i = 0; i < size; i++) {
            codes[i] = file.number() + (i == 0 ? 0 : codes[i - 1]);
        }
        file.section("communes.name");
        names = new byte[file.lengthOf(size)];
        nameStarts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            nameStarts[i + 1] = file.copy(names, nameStarts[i]);
        }
        file.section("communes.siren");
        sirens = new int[size];
        for (int i = 0; i < size; i++) {
            sirens[i] = siren(file.line(), codes[i]);
        }
        file.section("communes.postal");
        // Codes of five digits, with a separator between those of one line.
        postalCodes = new int[(file.lengthOf(size) + size) / 6 + 1];
        postalStarts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            postalStarts[i + 1] = file.numbers(postalCodes, postalStarts[i]);
        }
        epcis = indexes(file, "communes.epci", size);
        epts = indexes(file, "communes.ept", size);
        populations = numbers(file, "communes.population", size);
        epciPopulations = numbers(file, "communes.epciPopulation", size);
        for (int i = 0; i < size; i++) {
            epciPopulations[i] += epciPopulations[i] == NONE ? 0 : populations[i];
        }
    }

    private static int siren(String written, int code) {
        if (written.equals("-")) {
            return NONE;
        }
        // 21, the first two characters of the code, 0, its last three; no letter there: Corsica is always an exception.
        int eight = written.isEmpty()
                ? 21_000_000 + (code / 1000 / 36 * 10 + code / 1000 % 36) * 10_000 + code % 1000
                : Integer.parseInt(written);
        return eight * 10 + luhnKey(eight);
    }

    private static int luhnKey(int eight) {
        int sum = 0;
        boolean doubled = true;
        for (int rest = eight; rest > 0; rest /= 10) {
            int digit = rest % 10 * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }

    private static short[] indexes(TerritoryFile file, String section, int size) {
        file.section(section);
        short[] column = new short[size];
        for (int i = 0; i < size; i++) {
            int index = file.number();
            column[i] = index == NONE ? -1 : (short) index;
        }
        return column;
    }

    private static int[] numbers(TerritoryFile file, String section, int size) {
        file.section(section);
        int[] column = new int[size];
        for (int i = 0; i < size; i++) {
            column[i] = file.number();
        }
        return column;
    }

    int size() {
        return codes.length;
    }

    /** The row of a packed code, or a negative number. */
    int row(int packed) {
        return Arrays.binarySearch(codes, packed);
    }

    /** The first row whose packed code is not less. */
    int firstRow(int packed) {
        int row = row(packed);
        return row < 0 ? -row - 1 : row;
    }

    int code(int row) {
        return codes[row];
    }

    String name(int row) {
        return new String(names, nameStarts[row], nameStarts[row + 1] - nameStarts[row], UTF_8);
    }

    int epci(int row) {
        return epcis[row];
    }

    int ept(int row) {
        return epts[row];
    }

    Commune commune(int row) {
        Commune.Builder commune =
                Commune.builder(PackedCode.unpack(codes[row]), name(row)).postalCodes(postalCodes(row));
        if (sirens[row] != NONE) {
            commune.siren(Siren.of(Integer.toString(sirens[row])));
        }
        if (epcis[row] >= 0) {
            commune.epci(epciCodes[epcis[row]]);
        }
        if (epts[row] >= 0) {
            commune.ept(epciCodes[epts[row]]);
        }
        if (populations[row] != NONE) {
            commune.population(populations[row]);
        }
        if (epciPopulations[row] != NONE) {
            commune.epciPopulation(epciPopulations[row]);
        }
        return commune.build();
    }

    private List<PostalCode> postalCodes(int row) {
        List<PostalCode> all = new ArrayList<>(1);
        for (int i = postalStarts[row]; i < postalStarts[row + 1]; i++) {
            // A sixth digit in front keeps the leading zeros.
            all.add(PostalCode.of(Integer.toString(100_000 + postalCodes[i]).substring(1)));
        }
        return all;
    }

    /** All communes, each made when asked for. */
    List<Commune> communes() {
        return new Rows();
    }

    /** Pairs of SIREN (upper half) and row (lower half), sorted. */
    long[] bySiren() {
        long[] pairs = new long[size()];
        for (int row = 0; row < pairs.length; row++) {
            pairs[row] = (long) sirens[row] << Integer.SIZE | row;
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** Pairs of postal code (upper half) and row (lower half), sorted. */
    long[] byPostalCode() {
        long[] pairs = new long[postalStarts[size()]];
        for (int row = 0; row < size(); row++) {
            for (int i = postalStarts[row]; i < postalStarts[row + 1]; i++) {
                pairs[i] = (long) postalCodes[i] << Integer.SIZE | row;
            }
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private final class Rows extends AbstractList<Commune> implements RandomAccess {
        @Override
        public Commune get(int row) {
            return commune(row);
        }

        @Override
        public int size() {
            return codes.length;
        }
    }
}

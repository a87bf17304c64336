package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The geographic code that the SDK carries. Its indexes are built when first needed. */
final class EmbeddedTerritory implements Territory {

    private static final String LICENCE = "Licence Ouverte 2.0";
    private static final String POPULATION = "INSEE, populations légales (Mayotte : 2017)";

    private final Provenance provenance;
    private final List<Region> regions;
    private final List<Departement> departements;
    private final CommuneTable table;
    private final List<Epci> epcis;
    private final List<Epci> epts;
    private final Map<EpciCode, Integer> epciIndexes;
    private final int[] memberStarts;
    private final int[] memberRows;
    private final List<CommunePart> parts;
    private final Map<CommuneCode, List<CommuneCode>> successors;
    private final Supplier<NameIndex> names;
    private final Supplier<long[]> bySiren;
    private final Supplier<long[]> byPostalCode;

    /** Reads the resource. Benchmarks read it again and again; all others share {@link #instance()}. */
    EmbeddedTerritory() {
        TerritoryFile file = TerritoryFile.open();
        file.line();
        int year = file.number();
        provenance = new Provenance(
                year,
                "INSEE, code officiel géographique " + year + "; DGCL; La Poste (" + file.line() + ")",
                LICENCE,
                POPULATION,
                "DGCL, liste des EPCI à fiscalité propre " + year);
        regions = regions(file);
        departements = departements(file);
        String[][] epciRows = rows(file, "epcis");
        EpciCode[] epciCodes =
                Arrays.stream(epciRows).map(row -> EpciCode.of(row[0])).toArray(EpciCode[]::new);
        table = new CommuneTable(file, epciCodes);
        memberStarts = new int[epciCodes.length + 1];
        memberRows = membersByEpci();
        List<Epci> all = epcis(epciCodes, epciRows);
        epcis = all.stream()
                .filter(epci -> epci.kind() != EpciKind.ETABLISSEMENT_PUBLIC_TERRITORIAL)
                .toList();
        epts = all.subList(epcis.size(), all.size());
        epciIndexes = new HashMap<>();
        for (int i = 0; i < epciCodes.length; i++) {
            epciIndexes.put(epciCodes[i], i);
        }
        parts = parts(file);
        successors = successors(file);
        names = new Lazy<>(() -> new NameIndex(table));
        bySiren = new Lazy<>(table::bySiren);
        byPostalCode = new Lazy<>(table::byPostalCode);
    }

    static Territory instance() {
        return Holder.INSTANCE;
    }

    private static List<Region> regions(TerritoryFile file) {
        return Arrays.stream(rows(file, "regions"))
                .map(row -> new Region(RegionCode.of(row[0]), row[2], CommuneCode.of(row[1])))
                .toList();
    }

    private static List<Departement> departements(TerritoryFile file) {
        return Arrays.stream(rows(file, "departements"))
                .map(row -> new Departement(
                        DepartementCode.of(row[0]), row[3], RegionCode.of(row[1]), CommuneCode.of(row[2])))
                .toList();
    }

    private static String[][] rows(TerritoryFile file, String section) {
        String[][] rows = new String[file.section(section)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = file.row();
        }
        return rows;
    }

    /** Fills the starts and returns the rows of the members of each EPCI, one EPCI after the other. */
    private int[] membersByEpci() {
        count(table::epci);
        count(table::ept);
        for (int i = 1; i < memberStarts.length; i++) {
            memberStarts[i] += memberStarts[i - 1];
        }
        int[] rows = new int[memberStarts[memberStarts.length - 1]];
        int[] at = memberStarts.clone();
        for (int row = 0; row < table.size(); row++) {
            if (table.epci(row) >= 0) {
                rows[at[table.epci(row)]++] = row;
            }
            if (table.ept(row) >= 0) {
                rows[at[table.ept(row)]++] = row;
            }
        }
        return rows;
    }

    private void count(IntUnaryOperator epciOfRow) {
        for (int row = 0; row < table.size(); row++) {
            int epci = epciOfRow.applyAsInt(row);
            if (epci >= 0) {
                memberStarts[epci + 1]++;
            }
        }
    }

    private List<Epci> epcis(EpciCode[] codes, String[][] rows) {
        List<Epci> all = new ArrayList<>(codes.length);
        for (int i = 0; i < codes.length; i++) {
            String[] row = rows[i];
            Epci.Builder epci = Epci.builder(codes[i], row[5], EpciKind.parse(row[1]))
                    .population(Integer.parseInt(row[3]))
                    .totalPopulation(Integer.parseInt(row[4]))
                    .departements(departementsOf(i));
            TaxRegime.parse(row[2]).ifPresent(epci::taxRegime);
            all.add(epci.build());
        }
        return List.copyOf(all);
    }

    private List<DepartementCode> departementsOf(int epci) {
        List<DepartementCode> found = new ArrayList<>(1);
        int last = -1;
        for (int i = memberStarts[epci]; i < memberStarts[epci + 1]; i++) {
            int code = table.code(memberRows[i]);
            if (code > last) {
                DepartementCode departement = PackedCode.unpack(code).departement();
                found.add(departement);
                last = PackedCode.last(departement);
            }
        }
        return found;
    }

    private static List<CommunePart> parts(TerritoryFile file) {
        return Arrays.stream(rows(file, "parts"))
                .map(row -> new CommunePart(CommuneCode.of(row[0]), row[3], kind(row[1]), CommuneCode.of(row[2])))
                .toList();
    }

    private static CommunePart.Kind kind(String letter) {
        return switch (letter) {
            case "D" -> CommunePart.Kind.DELEGUEE;
            case "A" -> CommunePart.Kind.ASSOCIEE;
            default -> CommunePart.Kind.ARRONDISSEMENT_MUNICIPAL;
        };
    }

    private Map<CommuneCode, List<CommuneCode>> successors(TerritoryFile file) {
        Map<CommuneCode, List<CommuneCode>> found = new HashMap<>();
        for (CommunePart part : parts) {
            if (table.row(PackedCode.pack(part.code())) < 0) {
                add(found, part.code(), part.commune());
            }
        }
        for (String[] row : rows(file, "former")) {
            add(found, CommuneCode.of(row[0]), CommuneCode.of(row[1]));
        }
        return found;
    }

    private static void add(Map<CommuneCode, List<CommuneCode>> successors, CommuneCode former, CommuneCode current) {
        List<CommuneCode> known = successors.computeIfAbsent(former, code -> new ArrayList<>(1));
        if (!known.contains(current)) {
            known.add(current);
        }
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public List<Commune> communes() {
        return table.communes();
    }

    @Override
    public List<CommunePart> parts() {
        return parts;
    }

    @Override
    public List<Epci> epcis() {
        return epcis;
    }

    @Override
    public List<Epci> epts() {
        return epts;
    }

    @Override
    public List<Departement> departements() {
        return departements;
    }

    @Override
    public List<Region> regions() {
        return regions;
    }

    @Override
    public List<Commune> successors(CommuneCode former) {
        return successors.getOrDefault(former, List.of()).stream()
                .flatMap(code -> commune(code).stream())
                .toList();
    }

    @Override
    public Optional<Commune> commune(CommuneCode code) {
        int row = table.row(PackedCode.pack(code));
        return row < 0 ? Optional.empty() : Optional.of(table.commune(row));
    }

    @Override
    public Optional<Commune> commune(Siren siren) {
        return rowsOf(bySiren.get(), Integer.parseInt(siren.value()))
                .mapToObj(table::commune)
                .findFirst();
    }

    @Override
    public List<Commune> communes(PostalCode code) {
        return communes(rowsOf(byPostalCode.get(), Integer.parseInt(code.value())));
    }

    @Override
    public List<Commune> communes(DepartementCode departement) {
        return communes(IntStream.range(
                table.firstRow(PackedCode.first(departement)), table.firstRow(PackedCode.last(departement) + 1)));
    }

    @Override
    public List<Commune> members(EpciCode epci) {
        Integer index = epciIndexes.get(epci);
        return index == null
                ? List.of()
                : communes(Arrays.stream(memberRows, memberStarts[index], memberStarts[index + 1]));
    }

    @Override
    public List<Commune> communesNamed(String name) {
        return communes(Arrays.stream(names.get().find(name)));
    }

    @Override
    public List<Commune> nearest(String name) {
        return communes(Arrays.stream(names.get().nearest(new NearestName(name), 0, table.size())));
    }

    @Override
    public List<Commune> nearest(String name, DepartementCode departement) {
        int from = table.firstRow(PackedCode.first(departement));
        int to = table.firstRow(PackedCode.last(departement) + 1);
        return communes(Arrays.stream(names.get().nearest(new NearestName(name), from, to)));
    }

    @Override
    public Optional<Epci> epci(EpciCode code) {
        Integer index = epciIndexes.get(code);
        if (index == null) {
            return Optional.empty();
        }
        return Optional.of(index < epcis.size() ? epcis.get(index) : epts.get(index - epcis.size()));
    }

    private List<Commune> communes(IntStream rows) {
        return rows.mapToObj(table::commune).toList();
    }

    /** The rows of a key in sorted pairs of key and row. */
    private static IntStream rowsOf(long[] pairs, int key) {
        int from = Arrays.binarySearch(pairs, (long) key << Integer.SIZE);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < pairs.length && pairs[to] >> Integer.SIZE == key) {
            to++;
        }
        return Arrays.stream(pairs, from, to).mapToInt(pair -> (int) pair);
    }

    @Override
    public String toString() {
        return "Territory " + provenance.year();
    }

    private static final class Holder {
        private static final Territory INSTANCE = new EmbeddedTerritory();
    }

    /** A value made once, when first asked for. */
    private static final class Lazy<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private volatile @Nullable T value;

        private Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            T made = value;
            if (made == null) {
                synchronized (this) {
                    made = value;
                    if (made == null) {
                        made = maker.get();
                        value = made;
                    }
                }
            }
            return made;
        }
    }
}

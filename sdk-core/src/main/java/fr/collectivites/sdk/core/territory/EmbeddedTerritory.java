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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The geographic code that the SDK carries. Its indexes are built when first needed. Reading it uses loops, not streams:
 * in a program that starts, the first lambda costs more than the whole of the reading.
 */
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
    // Built when first asked for. Threads that ask at the same time may each build one; they are all alike.
    private volatile @Nullable NameIndex names;
    private volatile @Nullable Map<String, List<Epci>> epcisByName;
    private volatile long @Nullable [] bySiren;
    private volatile long @Nullable [] byPostalCode;

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
        EpciCode[] epciCodes = new EpciCode[epciRows.length];
        epciIndexes = new HashMap<>();
        for (int i = 0; i < epciCodes.length; i++) {
            epciCodes[i] = EpciCode.of(epciRows[i][0]);
            epciIndexes.put(epciCodes[i], i);
        }
        table = new CommuneTable(file, epciCodes);
        memberStarts = new int[epciCodes.length + 1];
        memberRows = membersByEpci();
        List<Epci> all = epcis(epciCodes, epciRows);
        int ownTax = 0;
        while (all.get(ownTax).kind() != EpciKind.ETABLISSEMENT_PUBLIC_TERRITORIAL) {
            ownTax++;
        }
        epcis = all.subList(0, ownTax);
        epts = all.subList(ownTax, all.size());
        parts = parts(file);
        successors = successors(file);
    }

    static Territory instance() {
        return Holder.INSTANCE;
    }

    private static List<Region> regions(TerritoryFile file) {
        List<Region> found = new ArrayList<>();
        for (String[] row : rows(file, "regions")) {
            found.add(new Region(RegionCode.of(row[0]), row[2], CommuneCode.of(row[1])));
        }
        return List.copyOf(found);
    }

    private static List<Departement> departements(TerritoryFile file) {
        List<Departement> found = new ArrayList<>();
        for (String[] row : rows(file, "departements")) {
            found.add(
                    new Departement(DepartementCode.of(row[0]), row[3], RegionCode.of(row[1]), CommuneCode.of(row[2])));
        }
        return List.copyOf(found);
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
        for (int row = 0; row < table.size(); row++) {
            if (table.epci(row) >= 0) {
                memberStarts[table.epci(row) + 1]++;
            }
            if (table.ept(row) >= 0) {
                memberStarts[table.ept(row) + 1]++;
            }
        }
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

    private List<Epci> epcis(EpciCode[] codes, String[][] rows) {
        List<Epci> all = new ArrayList<>(codes.length);
        for (int i = 0; i < codes.length; i++) {
            String[] row = rows[i];
            Epci.Builder epci = Epci.builder(codes[i], row[5], EpciKind.parse(row[1]))
                    .population(Integer.parseInt(row[3]))
                    .totalPopulation(Integer.parseInt(row[4]))
                    .departements(departementsOf(i));
            Optional<TaxRegime> regime = TaxRegime.parse(row[2]);
            all.add((regime.isPresent() ? epci.taxRegime(regime.get()) : epci).build());
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
        List<CommunePart> found = new ArrayList<>();
        for (String[] row : rows(file, "parts")) {
            found.add(new CommunePart(CommuneCode.of(row[0]), row[3], kind(row[1]), CommuneCode.of(row[2])));
        }
        return List.copyOf(found);
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
        List<CommuneCode> known = successors.get(former);
        if (known == null) {
            successors.put(former, List.of(current));
        } else if (!known.contains(current)) {
            List<CommuneCode> all = new ArrayList<>(known);
            all.add(current);
            successors.put(former, List.copyOf(all));
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
        return rowsOf(bySiren(), Integer.parseInt(siren.value()))
                .mapToObj(table::commune)
                .findFirst();
    }

    @Override
    public List<Commune> communes(PostalCode code) {
        return communes(rowsOf(byPostalCode(), Integer.parseInt(code.value())));
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
        return communes(Arrays.stream(names().find(name)));
    }

    @Override
    public List<Commune> nearest(String name) {
        return communes(Arrays.stream(names().nearest(new NearestName(name), 0, table.size())));
    }

    @Override
    public List<Commune> nearest(String name, DepartementCode departement) {
        int from = table.firstRow(PackedCode.first(departement));
        int to = table.firstRow(PackedCode.last(departement) + 1);
        return communes(Arrays.stream(names().nearest(new NearestName(name), from, to)));
    }

    @Override
    public Optional<Epci> epci(EpciCode code) {
        Integer index = epciIndexes.get(code);
        if (index == null) {
            return Optional.empty();
        }
        return Optional.of(index < epcis.size() ? epcis.get(index) : epts.get(index - epcis.size()));
    }

    @Override
    public List<Epci> epcisNamed(String name) {
        return epcisByName().getOrDefault(EpciName.fold(name), List.of());
    }

    private NameIndex names() {
        NameIndex index = names;
        if (index == null) {
            index = new NameIndex(table);
            names = index;
        }
        return index;
    }

    private Map<String, List<Epci>> epcisByName() {
        Map<String, List<Epci>> index = epcisByName;
        if (index == null) {
            index = Stream.concat(epcis.stream(), epts.stream())
                    .collect(
                            Collectors.groupingBy(epci -> EpciName.fold(epci.name()), Collectors.toUnmodifiableList()));
            epcisByName = index;
        }
        return index;
    }

    private long[] bySiren() {
        long[] pairs = bySiren;
        if (pairs == null) {
            pairs = table.bySiren();
            bySiren = pairs;
        }
        return pairs;
    }

    private long[] byPostalCode() {
        long[] pairs = byPostalCode;
        if (pairs == null) {
            pairs = table.byPostalCode();
            byPostalCode = pairs;
        }
        return pairs;
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
}

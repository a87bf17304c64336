package fr.collectivites.sdk.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a collection: addresses and subsidies of invented publishers, the same for the same seed, with wrong cells in some
 * rows of most files. Files are of very different sizes, as in a real collection.
 */
final class SampleCollection {

    private static final String[] COMMUNES = {"Moissac", "Montauban", "Castelsarrasin", "Valence", "Beaumont"};
    private static final String[] CODES = {"82112", "82121", "82033", "82186", "82013"};
    private static final String[] STREETS = {"rue de la République", "avenue du Canal", "place des Récollets"};

    private final Path folder;
    private final Random random;

    private SampleCollection(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /**
     * Writes the files and their list, {@code collection.csv}.
     *
     * @param files how many
     * @param rows data rows of all together
     */
    static Path write(Path folder, int files, long rows, long seed) throws IOException {
        return new SampleCollection(folder, seed).write(files, rows);
    }

    private Path write(int files, long rows) throws IOException {
        double[] shares = random.doubles(files).map(d -> 0.2 + d * d * d).toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        List<String> list = new ArrayList<>(List.of("path,schema,title,publisher,siret"));
        long left = rows;
        for (int i = 0; i < files; i++) {
            long count = i == files - 1 ? left : Math.min(left, (long) (rows * shares[i] / sum));
            left -= count;
            boolean addresses = i % 2 == 0;
            String path = "publisher-" + i + (addresses ? "/adresses.csv" : "/subventions.csv");
            Files.createDirectories(folder.resolve("publisher-" + i));
            write(folder.resolve(path), addresses, count, i % 3 == 2 ? 0 : 0.05);
            list.add(path + "," + (addresses ? "etalab/schema-bal" : "scdl/subventions") + ",Fichier d'essai " + i
                    + ",Commune d'essai " + i + ",21820112700014");
        }
        return Files.write(folder.resolve("collection.csv"), list, StandardCharsets.UTF_8);
    }

    private void write(Path file, boolean addresses, long rows, double bad) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.append(addresses ? ADDRESSES : SUBSIDIES).append('\n');
            StringBuilder line = new StringBuilder();
            for (long row = 0; row < rows; row++) {
                line.setLength(0);
                boolean wrong = random.nextDouble() < bad;
                if (addresses) {
                    address(row, wrong, line);
                } else {
                    subsidy(row, wrong, line);
                }
                out.append(line).append('\n');
            }
        }
    }

    private static final String ADDRESSES = "cle_interop;commune_insee;commune_nom;commune_deleguee_insee;"
            + "commune_deleguee_nom;voie_nom;lieudit_complement_nom;numero;suffixe;position;x;y;long;lat;cad_parcelles;"
            + "source;date_der_maj;certification_commune;id_ban_adresse";

    private void address(long row, boolean wrong, StringBuilder line) {
        int town = random.nextInt(CODES.length);
        int number = 1 + random.nextInt(300);
        int fault = wrong ? random.nextInt(4) : -1;
        line.append(CODES[town]).append("_0").append(100 + row % 900).append('_');
        digits(line, number, 5);
        line.append(';')
                .append(fault == 0 ? "8211" : CODES[town])
                .append(';')
                .append(COMMUNES[town])
                .append(";;;");
        line.append(STREETS[random.nextInt(STREETS.length)]).append(";;");
        line.append(fault == 1 ? "deux" : String.valueOf(number)).append(";;entrée;");
        line.append(550_000 + random.nextInt(9_999)).append(".5;").append(6_330_000 + random.nextInt(9_999));
        line.append(".25;1.").append(1 + random.nextInt(9)).append(";44.").append(1 + random.nextInt(9));
        line.append(";;Commune d'essai;").append(fault == 2 ? "31/12/2025" : date());
        line.append(';').append(fault == 3 ? "peut-être" : random.nextInt(2)).append(';');
    }

    private static final String SUBSIDIES = "nomAttribuant;idAttribuant;dateConvention;referenceDecision;"
            + "nomBeneficiaire;idBeneficiaire;rnaBeneficiaire;objet;montant;nature;conditionsVersement;"
            + "datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention;dispositifAide";

    private void subsidy(long row, boolean wrong, StringBuilder line) {
        int town = random.nextInt(COMMUNES.length);
        int fault = wrong ? random.nextInt(4) : -1;
        line.append("Commune de ").append(COMMUNES[town]).append(';').append(fault == 0 ? "" : "21820112700014");
        line.append(';')
                .append(fault == 1 ? "31/12/2025" : date())
                .append(";DEL-2025-")
                .append(row % 1000);
        line.append(";Association d'essai n° ").append(row).append(";99998200200019;W82");
        digits(line, random.nextInt(10_000_000), 7);
        line.append(";Fonctionnement courant;").append(fault == 2 ? "22,5" : 100 + random.nextInt(9_900) + ".50");
        line.append(';')
                .append(fault == 3 ? "autre" : "aide en numéraire")
                .append(";unique;")
                .append(date());
        line.append(";;").append(random.nextBoolean() ? "oui" : "non").append(";1;");
    }

    private String date() {
        return String.format(
                Locale.ROOT, "%d-%02d-%02d", 2015 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static void digits(StringBuilder line, int number, int places) {
        String digits = String.valueOf(number);
        line.append("0".repeat(places - digits.length())).append(digits);
    }
}

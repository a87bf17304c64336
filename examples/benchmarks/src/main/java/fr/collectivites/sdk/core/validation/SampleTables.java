package fr.collectivites.sdk.core.validation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * Tables for benchmarks, the same for the same seed: all columns of a schema, values that are valid and look like those of
 * published files; invented, set in Tarn-et-Garonne, without persons.
 */
final class SampleTables {

    private static final String[] STREETS = {
        "rue de la République", "avenue du Canal", "place des Récollets", "chemin de Saint-Benoît", "rue du Moulin"
    };
    private static final String[] COMMUNES = {"Moissac", "Montauban", "Castelsarrasin", "Valence", "Beaumont-de-Lomagne"
    };
    private static final String[] CODES = {"82112", "82121", "82033", "82186", "82013"};

    private static final String[] IRVE = {
        "nom_amenageur",
        "siren_amenageur",
        "contact_amenageur",
        "nom_operateur",
        "contact_operateur",
        "telephone_operateur",
        "nom_enseigne",
        "id_station_itinerance",
        "id_station_local",
        "nom_station",
        "implantation_station",
        "adresse_station",
        "code_insee_commune",
        "coordonneesXY",
        "nbre_pdc",
        "id_pdc_itinerance",
        "id_pdc_local",
        "puissance_nominale",
        "prise_type_ef",
        "prise_type_2",
        "prise_type_combo_ccs",
        "prise_type_chademo",
        "prise_type_autre",
        "gratuit",
        "paiement_acte",
        "paiement_cb",
        "paiement_autre",
        "tarification",
        "condition_acces",
        "reservation",
        "horaires",
        "accessibilite_pmr",
        "restriction_gabarit",
        "station_deux_roues",
        "raccordement",
        "num_pdl",
        "date_mise_en_service",
        "observations",
        "date_maj",
        "cable_t2_attache"
    };
    private static final String[] BAL = {
        "cle_interop",
        "commune_insee",
        "commune_nom",
        "commune_deleguee_insee",
        "commune_deleguee_nom",
        "voie_nom",
        "lieudit_complement_nom",
        "numero",
        "suffixe",
        "position",
        "x",
        "y",
        "long",
        "lat",
        "cad_parcelles",
        "source",
        "date_der_maj",
        "certification_commune",
        "id_ban_adresse"
    };
    private static final String[] SUBVENTIONS = {
        "nomAttribuant",
        "idAttribuant",
        "dateConvention",
        "referenceDecision",
        "nomBeneficiaire",
        "idBeneficiaire",
        "rnaBeneficiaire",
        "objet",
        "montant",
        "nature",
        "conditionsVersement",
        "datesPeriodeVersement",
        "idRAE",
        "notificationUE",
        "pourcentageSubvention",
        "dispositifAide"
    };

    private final Random random;

    private SampleTables(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A table as CSV.
     *
     * @param schema name of a bundled schema: irve (40 columns), bal (19) or subventions (16)
     * @param badShare share of rows with one wrong cell, 0 to 1
     */
    static byte[] csv(String schema, int rows, double badShare) {
        SampleTables tables = new SampleTables(82);
        String[] header = switch (schema) {
            case "irve" -> IRVE;
            case "bal" -> BAL;
            default -> SUBVENTIONS;
        };
        char delimiter = schema.equals("irve") ? ',' : ';';
        StringBuilder out = new StringBuilder(rows * 300);
        line(header, delimiter, out);
        Random bad = new Random(20);
        for (int row = 0; row < rows; row++) {
            String[] cells = switch (schema) {
                case "irve" -> tables.irve(row);
                case "bal" -> tables.bal(row);
                default -> tables.subsidy(row);
            };
            if (bad.nextDouble() < badShare) {
                spoil(header, cells, bad);
            }
            line(cells, delimiter, out);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Another of the columns that hold no free text gets a value that is wrong in it. */
    private static void spoil(String[] header, String[] cells, Random bad) {
        while (true) {
            int column = bad.nextInt(header.length);
            switch (header[column]) {
                case "code_insee_commune", "commune_insee" -> cells[column] = "8211";
                case "date_maj", "date_der_maj", "dateConvention" -> cells[column] = "31/12/2025";
                case "nbre_pdc", "numero" -> cells[column] = "deux";
                case "puissance_nominale", "montant" -> cells[column] = "22,5";
                case "reservation", "certification_commune", "notificationUE" -> cells[column] = "peut-être";
                case "condition_acces", "position", "nature" -> cells[column] = "autre";
                case "long", "x", "idAttribuant" -> cells[column] = "";
                default -> {
                    continue;
                }
            }
            return;
        }
    }

    private static void line(String[] cells, char delimiter, StringBuilder out) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            out.append(i == 0 ? "" : String.valueOf(delimiter));
            if (cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0) {
                out.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                out.append(cell);
            }
        }
        out.append('\n');
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String yes() {
        return any("true", "false");
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String date() {
        return String.format(
                Locale.ROOT, "%d-%02d-%02d", 2015 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String decimal(int from, int range, int places) {
        return (from + random.nextInt(range)) + "." + digits(places - 1) + (1 + random.nextInt(9));
    }

    private String address(int town) {
        return (1 + random.nextInt(200)) + " " + any(STREETS) + " 82200 " + COMMUNES[town];
    }

    private String[] irve(int row) {
        int town = random.nextInt(COMMUNES.length);
        String station = "FRS82P" + CODES[town] + (row / 2);
        return new String[] {
            "Syndicat d'énergie d'essai",
            digits(9),
            "contact@energie-82.example.fr",
            "Exploitant d'essai",
            "exploitation@bornes.example.fr",
            "0563" + digits(6),
            "Réseau d'essai",
            station,
            "ST-" + row / 2,
            COMMUNES[town] + " - " + any(STREETS),
            any("Voirie", "Parking public", "Parking privé à usage public"),
            address(town),
            CODES[town],
            "[" + decimal(1, 1, 6) + "," + decimal(44, 1, 6) + "]",
            String.valueOf(1 + random.nextInt(8)),
            "FRS82E" + CODES[town] + row,
            "PDC-" + row,
            any("22", "7.4", "50", "150.0"),
            yes(),
            yes(),
            yes(),
            yes(),
            yes(),
            any("true", "false", ""),
            yes(),
            yes(),
            yes(),
            any("", "0,35 € le kWh", "gratuit"),
            any("Accès libre", "Accès réservé"),
            yes(),
            any("24/7", "Mo-Fr 08:00-19:00"),
            any("Accessibilité inconnue", "Réservé PMR", "Non accessible"),
            any("Inconnu", "Hauteur maximale 1,90 m"),
            yes(),
            any("Direct", "Indirect", ""),
            digits(14),
            date(),
            any("", "Borne à côté de la halle"),
            date(),
            yes()
        };
    }

    private String[] bal(int row) {
        int town = random.nextInt(COMMUNES.length);
        int number = 1 + random.nextInt(300);
        return new String[] {
            CODES[town] + "_0" + digits(3) + "_" + String.format(Locale.ROOT, "%05d", number),
            CODES[town],
            COMMUNES[town],
            "",
            "",
            any(STREETS),
            any("", "le Bourg Haut"),
            String.valueOf(number),
            any("", "", "bis"),
            any("entrée", "segment", "bâtiment"),
            decimal(550000, 9999, 2),
            decimal(6330000, 9999, 2),
            decimal(1, 1, 6),
            decimal(44, 1, 6),
            any("", "821120000AB0123", "821120000AB0123|821120000AB0124"),
            "Commune d'essai",
            date(),
            any("0", "1"),
            ""
        };
    }

    private String[] subsidy(int row) {
        int town = random.nextInt(COMMUNES.length);
        return new String[] {
            "Commune de " + COMMUNES[town],
            "21820112700014",
            date(),
            "DEL-2025-" + digits(3),
            "Association d'essai n° " + row,
            any("99998200200019", ""),
            "W82" + digits(7),
            any("Saison culturelle, été 2025", "Achat de matériel", "Fonctionnement courant de l'année"),
            decimal(100, 9900, 2),
            any("aide en numéraire", "aide en nature"),
            any("unique", "en deux versements"),
            any(date(), date() + "/" + "2026-12-31"),
            "",
            any("oui", "non"),
            any("1", "0.5", "0.25"),
            any("", "Sport pour tous")
        };
    }
}

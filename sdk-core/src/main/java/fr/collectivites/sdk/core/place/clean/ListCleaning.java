package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.place.AccessFee;
import fr.collectivites.sdk.core.place.AccessMode;
import fr.collectivites.sdk.core.place.Itinerancy;
import fr.collectivites.sdk.core.place.MediationService;
import fr.collectivites.sdk.core.place.NationalProgramme;
import fr.collectivites.sdk.core.place.PlaceType;
import fr.collectivites.sdk.core.place.SpecificCare;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.SupportMode;
import fr.collectivites.sdk.core.place.TargetPublic;
import fr.collectivites.sdk.core.place.TrainingLabel;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.value.Concept;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists in the words of the standard: entries parted by other separators, in another spelling, by a synonym of ours, or in
 * the words of version 0.1. An entry that is not known stays, in its place.
 */
final class ListCleaning implements FieldCleaning {

    private static final Map<StandardField, Map<String, List<String>>> WORDS = words();

    @Override
    public void clean(Draft place) {
        WORDS.forEach((field, known) -> {
            List<String> written = place.record().texts(field);
            List<String> cleaned = new ArrayList<>();
            for (String text : written) {
                if (!text.isBlank()) {
                    cleaned.addAll(entries(known, text.strip()));
                }
            }
            place.set(field, cleaned.stream().distinct().toList());
        });
    }

    private static List<String> entries(Map<String, List<String>> known, String text) {
        List<String> whole = known.get(Labels.fold(text));
        if (whole != null) {
            return whole;
        }
        for (String separator : List.of(";", "\\|", ",", "\\n", "/")) {
            List<Optional<List<String>>> parts = Stream.of(text.split(separator))
                    .filter(part -> !part.isBlank())
                    .map(part -> Optional.ofNullable(known.get(Labels.fold(part))))
                    .toList();
            if (parts.size() > 1 && parts.stream().allMatch(Optional::isPresent)) {
                return parts.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList();
            }
        }
        return List.of(text);
    }

    private static Map<StandardField, Map<String, List<String>>> words() {
        Map<StandardField, Map<String, List<String>>> all = new EnumMap<>(StandardField.class);
        official(all, StandardField.ITINERANCY, Itinerancy.values());
        official(all, StandardField.TYPES, PlaceType.values());
        official(all, StandardField.SERVICES, MediationService.values());
        official(all, StandardField.PUBLICS, TargetPublic.values());
        official(all, StandardField.CARE, SpecificCare.values());
        official(all, StandardField.FEES, AccessFee.values());
        official(all, StandardField.PROGRAMMES, NationalProgramme.values());
        official(all, StandardField.LABELS, TrainingLabel.values());
        official(all, StandardField.ACCESS_MODES, AccessMode.values());
        official(all, StandardField.SUPPORT_MODES, SupportMode.values());
        try (InputStream in = ListCleaning.class.getResourceAsStream("synonyms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("synonyms.tsv is missing from the jar");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> all.computeIfAbsent(
                                    StandardField.ofColumn(cells[0]).orElseThrow(), absent -> new HashMap<>())
                            .putIfAbsent(Labels.fold(cells[1]), List.of(cells[2].split("\\|"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void official(
            Map<StandardField, Map<String, List<String>>> all, StandardField field, List<? extends Concept> values) {
        Map<String, List<String>> known = new HashMap<>();
        for (Concept value : values) {
            known.put(Labels.fold(value.code()), List.of(value.code()));
            known.putIfAbsent(Labels.fold(value.label()), List.of(value.code()));
        }
        all.put(field, known);
    }
}

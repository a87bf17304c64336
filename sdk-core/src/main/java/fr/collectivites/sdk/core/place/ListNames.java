package fr.collectivites.sdk.core.place;

import java.text.Normalizer;
import java.util.stream.Stream;

/** The ways in which files write an entry of the standard's lists: other apostrophes, letters parted from their accents. */
final class ListNames {

    private ListNames() {}

    static Stream<String> of(String label) {
        return Stream.of(label.replace('\'', '\u2019'), Normalizer.normalize(label, Normalizer.Form.NFD));
    }
}

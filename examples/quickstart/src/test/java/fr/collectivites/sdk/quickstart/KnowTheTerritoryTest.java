package fr.collectivites.sdk.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KnowTheTerritoryTest {

    @Test
    void tellsWhatItKnows() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            KnowTheTerritory.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Millésime 2026, Licence Ouverte 2.0",
                        "Moissac : [82200], membre de CC Terres des Confluences",
                        "Communes membres : 22",
                        "Mont-Dore : [63236 Mont-Dore, 98817 Le Mont-Dore]",
                        "Castelsarasin : [82033 Castelsarrasin]",
                        "69159 : [69114 Porte des Pierres Dorées]");
    }
}

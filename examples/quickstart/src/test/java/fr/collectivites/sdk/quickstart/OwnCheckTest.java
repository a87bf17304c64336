package fr.collectivites.sdk.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnCheckTest {

    @Test
    void reportsTheLargeGrantWithoutDecision() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            OwnCheck.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Ligne 2 : La subvention de 24000 € dépasse 23 000 € : "
                        + "indiquez la référence de la décision d'attribution.");
    }
}

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.collectivites.sdk.core.code.CodeFault;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Optional;

/** Reads lines of kind, tabulation, text; prints what sdk-core says of each: {@code ok} or the broken rule. */
final class Verdicts {

    private Verdicts() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        PrintStream out = new PrintStream(System.out, false, UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int tab = line.indexOf('\t');
            String text = line.substring(tab + 1);
            Optional<CodeFault> fault = line.startsWith("siren") ? Siren.check(text) : Siret.check(text);
            // python-stdnum takes separators, as parse does.
            out.println(fault.filter(f -> f != CodeFault.SPELLING).map(CodeFault::id).orElse("ok"));
        }
        out.flush();
    }
}

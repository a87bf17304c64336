import java.nio.file.Path;
import java.util.Locale;

/**
 * Publishes to a real udata and looks from outside, with a client of its own and the portal's list of requests, whether
 * what the library says is so. Reads the address and keys of the portal from the environment, as start leaves them.
 *
 * <pre>
 * Scenario DIR all KILLS       everything; the process that publishes is killed KILLS times
 * Scenario DIR figures N       time and requests for N datasets, new and unchanged
 * Scenario DIR publish         publishes the catalogue of the killing test and ends: what is killed
 * </pre>
 */
final class Scenario {

    private static int passed;
    private static int failed;

    private Scenario() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        switch (args[1]) {
            case "all" -> all(home, Integer.parseInt(args[2]));
            case "figures" -> new Figures(home).figures(Integer.parseInt(args[2]));
            case "publish" -> new Killing(home).publishKilled();
            default -> throw new IllegalArgumentException(args[1]);
        }
        if (passed + failed > 0) {
            System.out.println(passed + " passed, " + failed + " failed");
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void step(String name, Step step) {
        long start = System.nanoTime();
        try {
            step.run();
            passed++;
            System.out.printf(Locale.ROOT, "ok      %s (%.1f s)%n", name, (System.nanoTime() - start) / 1e9);
        } catch (Exception | AssertionError e) {
            failed++;
            System.out.println("FAILED  " + name);
            e.printStackTrace(System.out);
        }
    }

    private static void all(Path home, int kills) throws Exception {
        Changes changes = new Changes(home);
        step("new datasets arrive whole", changes::create);
        step("a second run writes nothing", changes::unchanged);
        step("a changed field is the only write, and what others added stays", changes::field);
        step("a changed file is sent, and keeps its address", changes::file);
        step("values and files that are not declared any more go", changes::removal);
        step("a file in parts arrives whole, also after a part was sent before", changes::parts);
        step("files that have one name on the portal all arrive", changes::oneName);
        step("a concurrent edit is a conflict, and nothing is written", changes::conflict);
        step("bad keys are said as such", changes::keys);
        step("a retired dataset is gone, and comes back under its address", changes::retired);
        step("many datasets", () -> new Figures(home).figures(Integer.getInteger("datasets", 500)));
        step("killed " + kills + " times and taken up, nothing is double", () -> new Killing(home).kill(kills));
        step("the static site can be harvested", new Harvesting(home)::harvest);
    }
}

package fr.collectivites.sdk.opendata.udata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.catalog.Distribution;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.PublicationPlan;
import fr.collectivites.sdk.opendata.publish.Publisher;
import fr.collectivites.sdk.opendata.publish.Refusal;
import fr.collectivites.sdk.opendata.testing.PortalServer;
import fr.collectivites.sdk.opendata.testing.PortalServer.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The traps of udata about files, by the numbers of the sheet that was made on a real server. */
class UdataUploadTest {

    private static UdataKit kit;
    private static PortalServer<PortalDouble> server;

    @TempDir
    Path folder;

    private PortalDouble portal = new PortalDouble();
    private Publisher publisher = kit.publisher(Locale.FRENCH);

    @BeforeAll
    static void start() {
        kit = new UdataKit();
        server = kit.server;
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    @BeforeEach
    void renew() {
        portal = server.renew();
    }

    private Distribution file(String name, String text) throws IOException {
        return UdataKit.file(folder, name, text);
    }

    private void publish(Catalog catalog) {
        UdataKit.publish(publisher, catalog);
    }

    private void publish(Dataset.Builder dataset) {
        publish(Catalog.of(dataset.build()));
    }

    /** A file in four parts. */
    private Catalog inParts() throws IOException {
        return Catalog.of(UdataKit.dataset("Subventions")
                .distribution(file("gros.csv", "nom\n" + "ligne\n".repeat(25)))
                .build());
    }

    private static List<String> uploads() {
        return server.writes.stream()
                .filter(request -> request.endsWith("/upload/"))
                .toList();
    }

    private List<String> checksums() {
        return PortalDouble.resources(kit.only()).stream()
                .map(each -> JsonObject.of(each).object("checksum").plain("value"))
                .toList();
    }

    private String checksum(String name) throws IOException {
        return PortalDouble.sha1(Files.readAllBytes(folder.resolve(name)));
    }

    /** udata 5.6: of two uploads of a name to a dataset within a second, the portal answers 500 to the second. */
    @Test
    void twoUploadsOfANameWithinASecondBothArrive() throws IOException {
        portal.files.requestMillis = 1;
        publish(UdataKit.dataset("Subventions")
                .distribution(file("a_b.csv", "nom\na\n"))
                .distribution(file("a-b.csv", "nom\nb\n")));
        assertThat(checksums()).containsExactly(checksum("a_b.csv"), checksum("a-b.csv"));

        assertThat(uploads()).as("two, and one again after a wait").hasSize(3);
        publish(UdataKit.dataset("Subventions")
                .distribution(file("a_b.csv", "nom\nc\n"))
                .distribution(file("a-b.csv", "nom\nd\n")));
        assertThat(checksums()).containsExactly(checksum("a_b.csv"), checksum("a-b.csv"));
    }

    /** udata 5.6, the same with a file in parts: the parts are not at fault. */
    @Test
    void aFileInPartsThatFindsItsPathTakenIsSentAgain() throws IOException {
        portal.files.requestMillis = 1;
        publish(inParts());
        Catalog other = Catalog.of(UdataKit.dataset("Subventions")
                .distribution(file("gros.csv", "nom\n" + "autre\n".repeat(25)))
                .build());
        publish(other);
        assertThat(checksums()).containsExactly(checksum("gros.csv"));
    }

    /**
     * udata 5.1.4: a file of which a part is missing is 500, and keeps its path for that second. The first part is
     * refused before it is stored, which cannot be told from one that an earlier run has stored (5.1.3).
     */
    @Test
    void aPartThatIsMissingAfterAllIsSentAgainWhenTheSecondIsOver() throws IOException {
        portal.files.requestMillis = 1;
        PublicationPlan plan = publisher.plan(inParts());
        server.fail(Trouble.ERROR_500_BEFORE, 1);

        assertThat(publisher.apply(plan).refusals()).isEmpty();

        assertThat(checksums()).containsExactly(checksum("gros.csv"));
        assertThat(uploads()).as("four parts and the end of it, twice").hasSize(2 * 5);
    }

    /**
     * udata 5.1.3: 500 means "stored" after a lost answer only; behind a part that was taken it is a failure, and so is a
     * limit of the server in front (1.7): that part alone is sent again.
     */
    @ParameterizedTest
    @EnumSource(names = {"ERROR_500_BEFORE", "LIMIT_WITHOUT_WAIT", "LIMIT_WITH_WAIT", "HTML_502_BEFORE"})
    void aPartThatFailedIsNotTakenForStored(Trouble trouble) throws IOException {
        PublicationPlan plan = publisher.plan(inParts());
        server.fail(trouble, 3);

        assertThat(publisher.apply(plan).refusals()).isEmpty();

        assertThat(checksums()).containsExactly(checksum("gros.csv"));
        assertThat(uploads()).hasSize(5 + 1);
    }

    /** udata 5.1.3: a part that was stored though it was answered 500 cannot be told from a failure: all begins anew. */
    @Test
    void aPartThatIsAnsweredLikeAFailureThoughItWasStoredIsSentUnderAnotherName() throws IOException {
        PublicationPlan plan = publisher.plan(inParts());
        server.fail(Trouble.ERROR_500_AFTER, 3);

        assertThat(publisher.apply(plan).refusals()).isEmpty();

        assertThat(checksums()).containsExactly(checksum("gros.csv"));
        assertThat(uploads()).hasSize(2 + 3 + 5);
    }

    /** udata 5.1.3: a part whose answer was lost is sent again, and its 500 says that it was stored. */
    @Test
    void aPartWhoseAnswerWasLostIsTakenForStored() throws IOException {
        PublicationPlan plan = publisher.plan(inParts());
        server.fail(Trouble.RESET_AFTER, 3);

        assertThat(publisher.apply(plan).refusals()).isEmpty();

        assertThat(checksums()).containsExactly(checksum("gros.csv"));
        assertThat(uploads()).hasSize(5 + 1);
    }

    /** udata 2.6 and 5.1.3: a portal that stores nothing says 500 too; the whole file is not sent again and again. */
    @Test
    void aPortalThatStoresNothingIsNotSentTheWholeFileThreeTimes() throws IOException {
        PublicationPlan plan = publisher.plan(inParts());
        portal.files.full = true;

        assertThat(publisher.apply(plan).refusals())
                .extracting(Refusal::cause)
                .hasOnlyElementsOfType(PlatformUnavailableException.class);

        assertThat(uploads())
                .as("once, in case that an earlier run has stored it, then one part alone")
                .hasSize(5 + 3 + 3);
        portal.files.full = false;
        publish(inParts());
    }
}

package fr.collectivites.sdk.needs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.core.journal.JournalException;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.testing.HostJackson;
import fr.collectivites.sdk.needs.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @TempDir
    private Path folder;

    private FakePlatform platform;
    private NeedsClient client;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        client = open();
    }

    @AfterEach
    void stop() {
        client.close();
        platform.close();
    }

    private NeedsClient open() {
        return NeedsClientTest.client(platform, Credentials.apiKey(Secret.of("clef-de-test")))
                .outbox(folder.resolve("outbox"))
                .build();
    }

    private void reopen() {
        client.close();
        client = open();
    }

    private void away(int requests) {
        for (int i = 0; i < requests; i++) {
            platform.faults.add(FakePlatform.Fault.UNAVAILABLE);
        }
    }

    @Test
    void whatWasSavedOfflineIsSentWhenThePlatformIsBack() {
        client.save(Samples.need(1).build());
        client.save(Samples.need(2).build());
        away(2);
        OutboxStatus offline = client.flush();
        assertThat(offline.waiting()).extracting(OutboxEntry::id).containsExactly(Samples.id(1), Samples.id(2));
        assertThat(offline.stop()).isNotEmpty();

        reopen();
        OutboxStatus back = client.flush();
        assertThat(back.isEmpty()).isTrue();
        assertThat(back.sent()).isEqualTo(2);
        assertThat(back.stop()).isEmpty();
        assertThat(platform.records).containsOnlyKeys(Samples.id(1), Samples.id(2));
        reopen();
        assertThat(client.flush()).isEqualTo(new OutboxStatus(0, "", List.of(), List.of()));
    }

    @Test
    void changesOfOneRecordAreSentInOrderOverEachOther() {
        DigitalNeed need = Samples.need(1).build();
        client.save(need);
        client.save(need.toBuilder().title("Deuxième titre").build());
        client.save(need.toBuilder().title("Troisième titre").build());
        assertThat(client.flush().isEmpty()).isTrue();
        assertThat(platform.writes)
                .containsExactly(
                        "PUT " + Samples.id(1) + " Wifi de la médiathèque",
                        "PUT " + Samples.id(1) + " Deuxième titre",
                        "PUT " + Samples.id(1) + " Troisième titre");
        reopen();
        client.save(need.toBuilder().title("Quatrième titre").build());
        assertThat(client.flush().isEmpty()).isTrue();
        assertThat(platform.records.get(Samples.id(1))).containsEntry("title", "Quatrième titre");
    }

    @Test
    void anAnswerThatWasLostDoublesNothing() {
        DigitalNeed need = Samples.need(1).build();
        client.save(need);
        client.save(need.toBuilder().title("Deuxième titre").build());
        platform.faults.add(FakePlatform.Fault.ANSWER_LOST);
        away(1);
        assertThat(client.flush().waiting()).hasSize(2);
        reopen();
        assertThat(client.flush().isEmpty()).isTrue();
        assertThat(platform.writes).hasSize(2);
    }

    @Test
    void aRefusedEntryIsSetAsideWithItsReasonAndHoldsUpNothing() {
        client.save(Samples.need(1).title("Refusé d'office").build());
        client.save(Samples.need(2).build());
        OutboxStatus status = client.flush();
        assertThat(status.waiting()).isEmpty();
        assertThat(status.setAside()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(OutboxEntry.State.REFUSED);
            assertThat(entry.reason()).contains("N-001 /title Titre refusé");
        });
        assertThat(platform.records).containsOnlyKeys(Samples.id(2));

        reopen();
        assertThat(client.outbox().status().setAside()).hasSize(1);
        assertThat(client.flush().setAside()).hasSize(1);
        client.outbox().retry(1);
        assertThat(client.flush().setAside()).hasSize(1);
        client.save(Samples.need(1).title("Corrigé depuis").build());
        assertThat(client.flush().isEmpty()).isTrue();
        assertThat(platform.records).hasSize(2);
    }

    @Test
    void aConflictHoldsUpItsRecordAlone() {
        DigitalNeed read = client.put(Samples.need(1).build()).record();
        client.put(read.toBuilder().title("Changé par un autre").build());
        client.save(read.toBuilder().title("Changé ici").build());
        client.save(read.toBuilder().title("Et encore").build());
        client.save(Samples.need(2).build());
        OutboxStatus status = client.flush();
        assertThat(status.setAside()).extracting(OutboxEntry::state).containsExactly(OutboxEntry.State.CONFLICT);
        assertThat(status.waiting()).extracting(OutboxEntry::id).containsExactly(Samples.id(1));
        assertThat(platform.records.get(Samples.id(1))).containsEntry("title", "Changé par un autre");
        assertThat(platform.records).containsKey(Samples.id(2));

        reopen();
        DigitalNeed now = client.find(RecordType.NEED, Samples.id(1)).orElseThrow();
        client.save(now.toBuilder().title("Réconcilié").build());
        assertThat(client.flush().isEmpty()).isTrue();
        assertThat(platform.records.get(Samples.id(1))).containsEntry("title", "Réconcilié");
    }

    @Test
    void aKeyThatIsNotKnownIsNotTheFaultOfTheRecords() {
        client.save(Samples.need(1).build());
        platform.faults.add(FakePlatform.Fault.UNAUTHORIZED);
        OutboxStatus status = client.flush();
        assertThat(status.waiting()).hasSize(1);
        assertThat(status.setAside()).isEmpty();
        client.outbox().discard(1);
        assertThat(client.flush().isEmpty()).isTrue();
        assertThat(platform.records).isEmpty();
    }

    @Test
    void theFileIsWrittenAnewAndForgetsNothing() throws IOException {
        for (int i = 1; i <= 250; i++) {
            client.save(Samples.need(i).build());
        }
        client.save(Samples.need(300).title("Refusé encore").build());
        long before = Files.size(folder.resolve("outbox/outbox.journal"));
        assertThat(client.flush().setAside()).hasSize(1);
        assertThat(Files.size(folder.resolve("outbox/outbox.journal"))).isLessThan(before / 4);
        reopen();
        assertThat(client.outbox().status().setAside())
                .extracting(OutboxEntry::number)
                .containsExactly(251L);
        client.save(Samples.need(2).title("Changé après coup").build());
        assertThat(client.flush().waiting()).isEmpty();
        assertThat(platform.records.get(Samples.id(2))).containsEntry("title", "Changé après coup");
        assertThat(platform.records).hasSize(250);
    }

    @Test
    void theFolderIsItsOwnersAndHeldByOneProgram() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("outbox"))))
                    .isEqualTo("rwx------");
        }
        assertThatThrownBy(this::open).isInstanceOf(JournalException.class);
        DigitalNeed nameless = HostJackson.read("{\"title\":\"Sans identifiant\"}", DigitalNeed.class);
        assertThatThrownBy(() -> client.save(nameless)).isInstanceOf(IllegalArgumentException.class);
    }
}

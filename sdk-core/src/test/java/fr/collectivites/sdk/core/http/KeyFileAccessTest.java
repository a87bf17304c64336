package fr.collectivites.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import fr.collectivites.sdk.core.problem.SdkException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with access control lists, in a file system in memory that has them as Windows does. */
class KeyFileAccessTest {

    private FileSystem windows;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "acl")
                .build());
        file = windows.getPath("C:\\clef.txt");
        Files.writeString(file, "cle-tres-secrete");
        Files.setOwner(file, principal("COMMUNE\\agent"));
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    private UserPrincipal principal(String name) throws IOException {
        return windows.getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private void allow(AclEntryType type, AclEntryPermission permission, String... names) throws IOException {
        List<AclEntry> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(AclEntry.newBuilder()
                    .setType(type)
                    .setPrincipal(principal(name))
                    .setPermissions(permission)
                    .build());
        }
        Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(entries);
    }

    @Test
    void the_owner_the_system_and_administrators_may_read_a_key() throws IOException {
        allow(
                AclEntryType.ALLOW,
                AclEntryPermission.READ_DATA,
                "COMMUNE\\agent",
                "AUTORITE NT\\Système",
                "BUILTIN\\Administrateurs",
                "NT AUTHORITY\\SYSTEM",
                "BUILTIN\\Administrators");
        assertThat(Secret.ofFile(file).reveal()).isEqualTo("cle-tres-secrete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUILTIN\\Utilisateurs", "Tout le monde", "COMMUNE\\stagiaire"})
    void a_key_that_others_may_read_is_refused(String other) throws IOException {
        allow(AclEntryType.ALLOW, AclEntryPermission.READ_DATA, "COMMUNE\\agent", other);
        assertThatThrownBy(() -> Secret.ofFile(file))
                .isInstanceOfSatisfying(
                        SdkException.class,
                        e -> assertThat(e.message(Locale.FRENCH))
                                .contains("clef.txt")
                                .doesNotContain("cle-tres-secrete"));
        allow(AclEntryType.ALLOW, AclEntryPermission.WRITE_DATA, other);
        assertThat(KeyFileAccess.isOpen(file)).isTrue();
    }

    @Test
    void what_is_denied_or_shows_nothing_of_the_key_opens_nothing() throws IOException {
        allow(AclEntryType.DENY, AclEntryPermission.READ_DATA, "Tout le monde");
        assertThat(KeyFileAccess.isOpen(file)).isFalse();
        allow(AclEntryType.ALLOW, AclEntryPermission.READ_ATTRIBUTES, "Tout le monde");
        assertThat(KeyFileAccess.isOpen(file)).isFalse();
    }
}

package fr.collectivites.sdk.core.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Who may read or write a file of Windows, by its access control list. Stateless. */
final class KeyFileAccess {

    private static final Set<AclEntryPermission> RIGHTS =
            Set.of(AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA, AclEntryPermission.APPEND_DATA);

    /**
     * Who may do anything anyway, by the names that an English and a French Windows give, without their domain: Java tells
     * no numbers of accounts.
     */
    private static final Set<String> MASTERS = Set.of(
            "system",
            "système",
            "administrators",
            "administrateurs",
            "creator owner",
            "createur proprietaire",
            "owner rights",
            "droits du propriétaire");

    private KeyFileAccess() {}

    /** Whether others than its owner and the masters of the machine have rights on a file; false where there is no list. */
    static boolean isOpen(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) {
            return false;
        }
        UserPrincipal owner = view.getOwner();
        return view.getAcl().stream()
                .filter(entry -> entry.type() == AclEntryType.ALLOW)
                .filter(entry -> !Collections.disjoint(entry.permissions(), RIGHTS))
                .map(AclEntry::principal)
                .anyMatch(principal -> !principal.equals(owner) && !MASTERS.contains(account(principal)));
    }

    private static String account(UserPrincipal principal) {
        String name = principal.getName();
        return name.substring(name.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }
}

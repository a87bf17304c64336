package fr.collectivites.sdk.needs.profile;

import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.core.yaml.YamlNode;
import fr.collectivites.sdk.core.yaml.YamlReader;
import fr.collectivites.sdk.needs.finding.NeedsCode;
import fr.collectivites.sdk.needs.internal.json.Records;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads profiles, which are YAML files (JSON is YAML too). Stateless. */
public final class ProfileReader {

    private static final YamlReader.Codes CODES = new YamlReader.Codes(
            NeedsCode.PROFILE_UNREADABLE, NeedsCode.PROFILE_UNREADABLE, NeedsCode.PROFILE_DUPLICATE);

    private ProfileReader() {}

    /** The profile of Tarn-et-Garonne: the sample that comes with the SDK. */
    public static DepartmentProfile tarnEtGaronne() {
        try (InputStream in = ProfileReader.class.getResourceAsStream("tarn-et-garonne.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the sample profile is not beside its class");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The profile in a file.
     *
     * @throws SdkException if it is no profile; its problem says where and why
     * @throws UncheckedIOException if the file cannot be read
     */
    public static DepartmentProfile read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The profile that those bytes hold.
     *
     * @throws SdkException if they hold none; its problem says where and why
     */
    public static DepartmentProfile read(byte[] yaml) {
        List<Problem> problems = new ArrayList<>();
        Optional<YamlNode> node = YamlReader.read(yaml, CODES, problems::add);
        if (!problems.isEmpty()) {
            throw new SdkException(problems.get(0), null);
        }
        if (node.isEmpty() || !(plain(node.get()) instanceof Map<?, ?> members)) {
            throw unreadable("–", null);
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        members.forEach((name, value) -> named.put(String.valueOf(name), value));
        DepartmentProfile profile;
        try {
            profile = Records.entity(named, DepartmentProfile.class);
        } catch (IllegalArgumentException e) {
            throw unreadable(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
        if (profile.code().isEmpty() || profile.departements().isEmpty()) {
            throw unreadable("code, departements", null);
        }
        return profile;
    }

    private static SdkException unreadable(String detail, @Nullable Throwable cause) {
        return new SdkException(
                NeedsCode.PROFILE_UNREADABLE.problem().with("detail", detail).build(), cause);
    }

    private static @Nullable Object plain(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().isEmpty() ? null : scalar.text();
        } else if (node instanceof YamlNode.Sequence sequence) {
            List<@Nullable Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(plain(item)));
            return items;
        } else if (node instanceof YamlNode.Mapping mapping) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            mapping.entries().forEach((name, value) -> members.put(name, plain(value)));
            return members;
        }
        throw new AssertionError("no other kind of node");
    }
}

package fr.collectivites.sdk.cli.doctor;

import fr.collectivites.sdk.cli.publication.PublishOptions;
import fr.collectivites.sdk.core.http.AccessRefusedException;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.Request;
import fr.collectivites.sdk.core.http.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at a portal: its version, the key, for whom the key may write, how large a file may be. Thread-safe. */
final class PortalDoctor {

    private final HttpTransport transport;
    private final URI base;
    private final Locale locale;

    PortalDoctor(HttpTransport transport, URI url, Locale locale) {
        this.transport = transport;
        String text = url.toString();
        this.base = URI.create(text.endsWith("/") ? text : text + "/");
        this.locale = locale;
    }

    List<Diagnosis> examine(PublishOptions.Target target, @Nullable Secret key, String organization) {
        List<Diagnosis> all = new ArrayList<>();
        switch (target) {
            case CKAN -> version("api/3/action/status_show", "result", "ckan_version", all);
            case UDATA -> version("api/1/site/", "", "version", all);
            default -> all.add(Diagnosis.note("version", "untold", Map.of()));
        }
        if (key == null) {
            all.add(Diagnosis.bad(
                    "key", "none", Map.of("variable", target.toString().toUpperCase(Locale.ROOT) + "_KEY")));
            return all;
        }
        try {
            List<String> organizations = switch (target) {
                case CKAN -> ckan(key);
                case UDATA -> udata(key);
                case HUWISE -> {
                    send(Request.get(base.resolve("api/automation/v1.0/datasets/?limit=1"))
                            .secret("Authorization", "Apikey ", key));
                    yield List.of();
                }
                default -> {
                    send(Request.get(base.resolve("api/v1/datasets?size=1")).secret("x-apiKey", key));
                    yield List.of();
                }
            };
            all.add(Diagnosis.good("key", Map.of()));
            if (target == PublishOptions.Target.CKAN || target == PublishOptions.Target.UDATA) {
                organizations(organizations, organization, all);
            }
        } catch (AccessRefusedException e) {
            all.add(Diagnosis.bad("key", "refused", Map.of("detail", e.message(locale))));
        } catch (PlatformException e) {
            all.add(Diagnosis.bad("key", "failed", Map.of("detail", e.message(locale))));
        }
        all.add(Diagnosis.note("size", target.toString(), Map.of()));
        return all;
    }

    private Map<?, ?> send(Request.Builder request) {
        return transport
                .send(request.header("Accept", "application/json").build())
                .jsonObject();
    }

    private void version(String path, String member, String name, List<Diagnosis> all) {
        try {
            Map<?, ?> answer = send(Request.get(base.resolve(path)));
            Object holder = member.isEmpty() ? answer : answer.get(member);
            Object version = holder instanceof Map<?, ?> map ? map.get(name) : null;
            all.add(
                    version == null
                            ? Diagnosis.warning("version", "untold", Map.of())
                            : Diagnosis.good("version", Map.of("version", version.toString())));
        } catch (PlatformException e) {
            all.add(Diagnosis.bad("version", "other", Map.of("detail", e.message(locale))));
        }
    }

    /** Names of the organisations for which the key may create datasets; a key that CKAN does not know is nobody's. */
    private List<String> ckan(Secret key) {
        send(Request.get(base.resolve("api/3/action/user_show")).secret("Authorization", key));
        return names(
                send(Request.get(base.resolve("api/3/action/organization_list_for_user?permission=create_dataset"))
                                .secret("Authorization", key))
                        .get("result"),
                "name");
    }

    private List<String> udata(Secret key) {
        return names(
                send(Request.get(base.resolve("api/1/me/")).secret("X-API-KEY", key))
                        .get("organizations"),
                "slug");
    }

    private static List<String> names(@Nullable Object list, String member) {
        List<String> names = new ArrayList<>();
        for (Object each : list instanceof List<?> all ? all : List.of()) {
            if (each instanceof Map<?, ?> map && map.get(member) != null) {
                names.add(String.valueOf(map.get(member)));
            }
        }
        return names;
    }

    private static void organizations(List<String> names, String wanted, List<Diagnosis> all) {
        Map<String, String> arguments = Map.of("names", String.join(", ", names), "wanted", wanted);
        if (names.isEmpty()) {
            all.add(Diagnosis.bad("organization", "none", arguments));
        } else if (!wanted.isEmpty() && !names.contains(wanted)) {
            all.add(Diagnosis.bad("organization", "other", arguments));
        } else if (wanted.isEmpty() && names.size() > 1) {
            all.add(Diagnosis.warning("organization", "many", arguments));
        } else {
            all.add(Diagnosis.good("organization", arguments));
        }
    }
}

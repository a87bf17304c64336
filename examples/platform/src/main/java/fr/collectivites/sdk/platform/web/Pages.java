package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.platform.profile.Perimeter;
import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes pages from templates. All that templates print is escaped. Thread-safe. */
final class Pages {

    private final PebbleEngine engine;
    private final Map<String, Object> common;

    /** Pages of a site of that name. */
    Pages(String siteName, Perimeter perimeter) {
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("fr/collectivites/sdk/platform/web");
        loader.setSuffix(".peb");
        loader.setCharset("UTF-8");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .defaultLocale(Locale.FRENCH)
                .extension(new Wording(perimeter))
                .build();
        common = Map.of("site", siteName, "territoire", perimeter.name());
    }

    /** Answers a page. */
    void show(Context context, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(common);
        all.putAll(values);
        all.put("rubrique", "/" + context.path().substring(1).split("/", 2)[0]);
        Visitor visitor = Visitor.of(context);
        visitor.signedIn().ifPresent(who -> {
            all.put("compte", who.account());
            all.put("csrf", who.csrf());
        });
        all.put("moderation", visitor.moderates());
        context.contentType("text/html; charset=utf-8").result(render(template, all));
    }

    private String render(String template, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(out, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal looked at from outside, with a client of its own and the portal's list of requests. */
abstract class Portal {

    static final URI SITE = URI.create(System.getenv("UDATA_URL") + "/");
    static final String ORGANIZATION = System.getenv("UDATA_ORGANIZATION");
    private static final Pattern LINE = Pattern.compile("\"(GET|HEAD|POST|PUT|DELETE) ([^ ?\"]*)[^\"]*\" (\\d+)");

    final Path home;
    final Path work;
    final HttpClient raw = HttpClient.newHttpClient();

    Portal(Path home) throws IOException {
        this.home = home;
        this.work = Files.createDirectories(home.resolve("work"));
    }

    static void check(boolean condition, Object found) {
        if (!condition) {
            throw new AssertionError(String.valueOf(found));
        }
    }

    HttpResponse<String> ask(String method, String path, String json, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(SITE.resolve(path))
                .header("X-API-KEY", System.getenv(key))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        return raw.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String get(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path, "", "UDATA_KEY");
        check(answer.statusCode() == 200, answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    /** Keys of the datasets of that identifier, deleted ones left out. */
    List<String> keys(String id) throws Exception {
        List<String> keys = new ArrayList<>();
        String path = "api/1/datasets/?organization=" + ORGANIZATION + "&deleted=false&page_size=2000";
        for (String dataset : get(path).split("(?=\\{\"access_audiences\")")) {
            if (dataset.contains("\"collectivites:id\": \"" + id + "\"")) {
                keys.add(first("\"id\": \"([0-9a-f]{24})\"", dataset));
            }
        }
        return keys;
    }

    String key(String id) throws Exception {
        List<String> keys = keys(id);
        check(keys.size() == 1, id + ": " + keys);
        return keys.get(0);
    }

    static String first(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        check(matcher.find(), regex + " in " + text);
        return matcher.group(1);
    }

    static void has(String text, String... parts) {
        for (String part : parts) {
            check(text.contains(part), part + " is not in " + text);
        }
    }

    /** Requests that the portal has noted since: method and path. */
    List<String> since(long start) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("requests.log"));
        return lines.subList((int) start, lines.size()).stream()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }

    long now() throws IOException {
        return Files.readAllLines(home.resolve("requests.log")).size();
    }

    static List<String> writes(List<String> requests) {
        return requests.stream()
                .filter(request -> !request.startsWith("GET ") && !request.startsWith("HEAD "))
                .toList();
    }
    static List<String> titles(String dataset) {
        List<String> titles = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"title\": \"([^\"]*)\", \"type\"").matcher(dataset);
        while (matcher.find()) {
            titles.add(matcher.group(1));
        }
        return titles;
    }
}

package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.catalog.Frequency;
import fr.collectivites.sdk.core.catalog.Licence;
import fr.collectivites.sdk.core.catalog.Theme;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.internal.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes plans and results in words. One line per dataset, so that {@code grep} and {@code diff} work on it. */
final class PlanText {

    /** Longer values are cut in the text; JSON has them whole. */
    private static final int LONGEST_VALUE = 60;

    private static final Set<String> FOLLOWING = Set.of("modified", "datastore");

    private final Locale locale;
    private final Words words;

    PlanText(Locale locale) {
        this.locale = locale;
        this.words = Words.in(locale);
    }

    String plan(PublicationPlan plan) {
        StringBuilder out = new StringBuilder();
        out.append(words.text("plan.title", Map.of("platform", plan.platform())))
                .append('\n');
        plan.changes().forEach(change -> change(change, out));
        if (!plan.pages().isEmpty()) {
            List<String> pages = new ArrayList<>();
            plan.pages().forEach(page -> pages.add(page.action().sign() + page.name()));
            out.append("~ ")
                    .append(words.text("plan.pages", Map.of("pages", some(pages))))
                    .append('\n');
        }
        return out.append(counts(plan)).append('\n').toString();
    }

    String result(PublicationResult result) {
        StringBuilder out = new StringBuilder();
        out.append(words.text("result.title", Map.of("platform", result.platform())))
                .append('\n');
        for (Receipt receipt : result.receipts()) {
            out.append(receipt.action().sign())
                    .append(' ')
                    .append(receipt.id().isEmpty() ? words.text("result.pages") : receipt.id());
            if (!receipt.address().isEmpty()) {
                out.append("  ").append(receipt.address());
            }
            out.append('\n');
            receipt.notes()
                    .forEach(
                            note -> out.append("    ").append(note.text(locale)).append('\n'));
        }
        for (Refusal refusal : result.refusals()) {
            out.append("x ")
                    .append(refusal.id().isEmpty() ? words.text("result.pages") : refusal.id())
                    .append("  ")
                    .append(refusal.message(locale))
                    .append('\n');
        }
        int writes = result.summary().writes();
        String nothing = result.summary().count(Action.HOLD) > 0 ? "result.held" : "result.nothing";
        return out.append(writes == 0 ? words.text(nothing) : words.count("result.writes", writes))
                .append('\n')
                .toString();
    }

    private String counts(PublicationPlan plan) {
        Summary summary = plan.summary();
        List<String> parts = new ArrayList<>();
        for (Action action : Action.values()) {
            if (summary.count(action) > 0) {
                parts.add(words.count("plan.count." + action.code(), summary.count(action)));
            }
        }
        String counts = parts.isEmpty() ? words.text("plan.count.none") : String.join(", ", parts);
        String writes =
                summary.writes() == 0 ? words.text("plan.nothing") : words.count("plan.writes", summary.writes());
        return words.text("plan.counts", Map.of("counts", counts, "writes", writes));
    }

    private void change(Change change, StringBuilder out) {
        out.append(change.action().sign()).append(' ').append(change.id());
        List<String> details = details(change);
        if (!details.isEmpty()) {
            String all = details.stream()
                    .reduce((left, right) -> words.text("plan.and", Map.of("left", left, "right", right)))
                    .orElse("");
            out.append(" (").append(all).append(')');
        }
        out.append('\n');
        for (Problem finding : change.findings()) {
            out.append("    ").append(finding.message(locale)).append('\n');
        }
    }

    private List<String> details(Change change) {
        List<String> details = new ArrayList<>();
        Action action = change.action();
        if (action == Action.HOLD || action == Action.KEEP || action == Action.REFUSE) {
            details.add(words.text("plan.why." + action.code()));
        }
        change.fields().forEach(field -> details.add(field("", field)));
        for (FileChange file : change.files()) {
            if (file.action() != Action.UNCHANGED && action != Action.RETIRE) {
                file(file, details);
            }
        }
        return details;
    }

    private void file(FileChange file, List<String> details) {
        if (file.action() == Action.CREATE) {
            String facts = file.after().map(this::facts).orElse(words.text("plan.link"));
            details.add(words.text("plan.file.create", Map.of("name", file.name(), "facts", facts)));
        } else if (file.action() == Action.RETIRE) {
            details.add(words.text("plan.file.retire", Map.of("name", file.name())));
        } else {
            boolean content = file.sendsContent() || file.removesContent();
            if (content) {
                details.add(words.text("plan.file.update", Map.of("name", file.name(), "facts", beforeAndAfter(file))));
            }
            file.fields().stream()
                    // Date and rows in a data store follow the content, which is told already.
                    .filter(field -> !(content && FOLLOWING.contains(field.field())))
                    .forEach(field -> details.add(field(file.name() + ", ", field)));
        }
    }

    private String beforeAndAfter(FileChange file) {
        String link = words.text("plan.link");
        Content before = file.before().orElse(null);
        Content after = file.after().orElse(null);
        if (before == null || after == null) {
            return file.before().map(this::facts).orElse(link) + " -> "
                    + file.after().map(this::facts).orElse(link);
        }
        boolean rows = before.rows() >= 0 && after.rows() >= 0 && before.rows() != after.rows();
        boolean keys = before.keys() >= 0 && after.keys() >= 0 && before.keys() != after.keys();
        if (rows || keys) {
            List<String> counts = new ArrayList<>();
            if (rows) {
                counts.add(words.number(before.rows()) + " -> " + words.count("plan.rows", after.rows()));
            }
            // Of as many keys as rows, the rows tell.
            if (keys && !(before.keys() == before.rows() && after.keys() == after.rows())) {
                counts.add(words.number(before.keys()) + " -> " + words.count("plan.keys", after.keys()));
            }
            return String.join(", ", counts);
        }
        return before.size() == after.size()
                ? words.text("plan.file.same-size", Map.of("size", words.size(after.size())))
                : words.size(before.size()) + " -> " + words.size(after.size());
    }

    private String facts(Content content) {
        if (content.rows() < 0) {
            return words.size(content.size());
        }
        String rows = words.count("plan.rows", content.rows());
        return content.keys() < 0 || content.keys() == content.rows()
                ? rows
                : rows + ", " + words.count("plan.keys", content.keys());
    }

    private String field(String prefix, FieldChange change) {
        return words.text(
                "plan.field",
                Map.of(
                        "field", prefix + fieldName(change.field()),
                        "from", value(change.field(), change.from()),
                        "to", value(change.field(), change.to())));
    }

    /** The words for a field; of {@code contacts.email}, those of {@code contacts} and then the rest. */
    private String fieldName(String field) {
        int dot = field.indexOf('.');
        String first = dot < 0 ? field : field.substring(0, dot);
        String rest = dot < 0 ? "" : field.substring(dot).replace('.', ' ');
        return words.textOr("field." + first, first) + rest;
    }

    /** Codes of lists are shown by their official label, which is French; English has the code. */
    private String label(String field, String value) {
        if (!Messages.language(locale).equals(Locale.FRENCH)) {
            return field.equals("frequency") ? Frequency.of(value).udataId().orElse(value) : value;
        }
        return switch (field) {
            case "frequency" -> Frequency.of(value).label();
            case "licence" -> Licence.of(value).label();
            case "themes" ->
                Arrays.stream(value.split(", ", -1))
                        .map(code -> Theme.of(code).label())
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return words.textOr("field." + field + ".none", words.text("plan.none"));
        }
        String line = words.textOr("value." + field + "." + value, label(field, value))
                .replaceAll("\\s+", " ");
        // Cut between characters, not within a surrogate pair.
        return line.length() <= LONGEST_VALUE
                ? line
                : line.substring(
                                0,
                                Character.isHighSurrogate(line.charAt(LONGEST_VALUE - 1))
                                        ? LONGEST_VALUE - 1
                                        : LONGEST_VALUE)
                        + "…";
    }

    private String some(List<String> names) {
        int shown = Math.min(names.size(), 6);
        String list = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? list + ", …" : list;
    }
}

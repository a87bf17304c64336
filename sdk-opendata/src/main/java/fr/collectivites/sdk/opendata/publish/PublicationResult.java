package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.http.ConflictException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What {@link Publisher#apply} did: a receipt for everything written, a refusal with its cause for everything that
 * could not be. Immutable and thread-safe.
 */
public final class PublicationResult {

    private final String platform;
    private final List<Receipt> receipts;
    private final List<Refusal> refusals;
    private final int held;
    private final long requests;

    PublicationResult(String platform, List<Receipt> receipts, List<Refusal> refusals, int held, long requests) {
        this.held = held;
        this.platform = platform;
        this.receipts = List.copyOf(receipts);
        this.refusals = List.copyOf(refusals);
        this.requests = requests;
    }

    /** Name of the platform, for people. */
    public String platform() {
        return platform;
    }

    /** What was written, in the order of the plan. */
    public List<Receipt> receipts() {
        return receipts;
    }

    /** What was not written, in the order of the plan: refusals, conflicts and failures. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Those of the refusals that come from a change made by someone else since the plan: plan again. */
    public List<Refusal> conflicts() {
        return refusals.stream()
                .filter(refusal -> refusal.cause() instanceof ConflictException)
                .toList();
    }

    /** Whether all that the plan said was done. */
    public boolean isComplete() {
        return refusals.isEmpty();
    }

    /** Its numbers, with the datasets that the plan holds back; the writes are those made. */
    public Summary summary() {
        List<Action> actions = new ArrayList<>();
        for (Receipt receipt : receipts) {
            if (!receipt.id().isEmpty()) {
                actions.add(receipt.action());
            }
        }
        for (Refusal refusal : refusals) {
            if (!refusal.id().isEmpty()) {
                actions.add(Action.REFUSE);
            }
        }
        actions.addAll(Collections.nCopies(held, Action.HOLD));
        int writes = receipts.stream().mapToInt(Receipt::writes).sum();
        return new Summary(Summary.count(actions), requests, writes);
    }

    /** The result in words, in French for a French locale, else in English. */
    public String text(Locale locale) {
        return new PlanText(locale).result(this);
    }

    /** The result as one JSON object; the locale only matters for the messages in it. */
    public String json(Locale locale) {
        return new PlanJson(locale).result(this);
    }

    /** The result in French. */
    @Override
    public String toString() {
        return text(Locale.FRENCH);
    }
}

package fr.collectivites.sdk.opendata.publish;

import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.http.PlatformUnavailableException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** The doing of one plan. Used once; several threads write, as many as the platform takes. */
final class Applying {

    /** After so many datasets in a row for which the platform was away, it is not asked any more. */
    private static final int MOST_AWAY = 3;

    private final Platform platform;
    private final PublicationPlan plan;
    private final Consumer<PublicationProgress> listener;
    private final List<Change> changes;
    private final long allBytes;
    private final long started = System.nanoTime();

    private final Object lock = new Object();
    private int done;
    private int away;
    private long bytes;

    Applying(Platform platform, PublicationPlan plan, Consumer<PublicationProgress> listener) {
        this.platform = platform;
        this.plan = plan;
        this.listener = listener;
        this.changes = plan.changes().stream()
                .filter(change -> change.action().writes())
                .toList();
        this.allBytes = changes.stream()
                .flatMap(change -> change.files().stream())
                .filter(FileChange::sendsContent)
                .mapToLong(file -> file.after().map(Content::size).orElse(0L))
                .sum();
    }

    PublicationResult apply() {
        long requests = platform.requests();
        List<Outcome> outcomes = new ArrayList<>(datasets());
        outcomes.add(Outcome.of("", Action.UPDATE, () -> {
            int writes = platform.writePages(plan.catalog());
            return writes == 0 ? Optional.empty() : Optional.of(new Receipt("", Action.UPDATE, "", writes, List.of()));
        }));
        List<Receipt> receipts = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        outcomes.forEach(outcome -> {
            outcome.receipt().ifPresent(receipts::add);
            outcome.refusal().ifPresent(refusals::add);
        });
        int held = plan.summary().count(Action.HOLD);
        return new PublicationResult(plan.platform(), receipts, refusals, held, platform.requests() - requests);
    }

    /** What became of each dataset, in the order of the plan whichever was written first. */
    private List<Outcome> datasets() {
        AtomicReferenceArray<Outcome> outcomes = new AtomicReferenceArray<>(changes.size());
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < changes.size(); i = next.getAndIncrement()) {
                outcomes.set(i, dataset(changes.get(i)));
            }
        };
        int threads = Math.min(platform.parallelism(), changes.size());
        if (threads <= 1) {
            work.run();
        } else {
            inParallel(work, threads, next);
        }
        List<Outcome> all = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            all.add(outcome != null ? outcome : interrupted(changes.get(i)));
        }
        return all;
    }

    private void inParallel(Runnable work, int threads, AtomicInteger next) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "publication");
            thread.setDaemon(true);
            return thread;
        });
        boolean interrupted = false;
        for (int i = 0; i < threads; i++) {
            executor.execute(work);
        }
        executor.shutdown();
        // Writes that are under way are waited for: what became of them must be known.
        boolean finished = false;
        while (!finished) {
            try {
                finished = executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
                next.set(changes.size());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome dataset(Change change) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(change);
        }
        synchronized (lock) {
            if (away >= MOST_AWAY) {
                return untried(change, "away");
            }
        }
        Outcome outcome = Outcome.of(change.id(), change.action(), () -> Optional.of(write(change)));
        boolean isAway = outcome.refusal()
                .filter(refusal -> refusal.cause() instanceof PlatformUnavailableException)
                .isPresent();
        synchronized (lock) {
            away = isAway ? away + 1 : 0;
            done++;
            tell();
        }
        return outcome;
    }

    private Outcome interrupted(Change change) {
        return untried(change, "");
    }

    private Outcome untried(Change change, String rule) {
        Problem.Builder problem =
                Problem.of(OpendataCode.PUBLICATION_INTERRUPTED).with("id", change.id());
        if (!rule.isEmpty()) {
            problem.rule(rule);
        }
        PlatformException cause = new PlatformException(plan.platform(), problem.build(), null);
        return new Outcome(Optional.empty(), Optional.of(new Refusal(change.id(), change.action(), cause)));
    }

    private Receipt write(Change change) {
        DatasetState retired = plan.retired().get(change.id());
        if (retired != null) {
            return platform.retire(plan.catalog(), retired);
        }
        DatasetWrite write = plan.writes().get(change.id());
        if (write == null) {
            throw new IllegalStateException("the plan holds no write for " + change.id());
        }
        LongConsumer sent = count -> {
            synchronized (lock) {
                bytes += count;
                tell();
            }
        };
        Receipt receipt = platform.write(plan.catalog(), write, sent);
        List<Problem> notes = new ArrayList<>(receipt.notes());
        MandateNote.of(write.publication().dataset()).ifPresent(notes::add);
        change.findings()
                .forEach(finding -> plan.acknowledgements().stream()
                        .filter(acknowledgement -> acknowledgement.covers(change.id(), finding))
                        .findFirst()
                        .ifPresent(acknowledgement -> notes.add(Problem.of(OpendataCode.ACKNOWLEDGED)
                                .with("finding", finding.code().code())
                                .with("by", acknowledgement.by())
                                .with("reason", acknowledgement.reason())
                                .build())));
        return new Receipt(receipt.id(), receipt.action(), receipt.address(), receipt.writes(), notes);
    }

    private void tell() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        listener.accept(new PublicationProgress(done, changes.size(), bytes, allBytes, elapsed));
    }

    /**
     * What became of a write.
     *
     * @param receipt what was done; empty when nothing had to be
     * @param refusal why it was not done
     */
    private record Outcome(Optional<Receipt> receipt, Optional<Refusal> refusal) {

        static Outcome of(String id, Action action, Supplier<Optional<Receipt>> write) {
            try {
                return new Outcome(write.get(), Optional.empty());
            } catch (PlatformException e) {
                return new Outcome(Optional.empty(), Optional.of(new Refusal(id, action, e)));
            }
        }
    }
}

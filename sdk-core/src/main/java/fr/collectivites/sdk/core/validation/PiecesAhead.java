package fr.collectivites.sdk.core.validation;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.HeaderRow;
import fr.collectivites.sdk.core.table.Row;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TextAhead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a text that several threads judge ahead of its reader. They are judged on the guess that a row begins where
 * a piece does. The reader takes what was found in a piece when it arrives exactly there, and goes through the piece
 * itself when there is more to it than rows that each stand for themselves: so the findings are those of one thread,
 * and whatever is out of the ordinary costs time alone. Used by the thread of the reader.
 */
final class PiecesAhead implements AutoCloseable {

    static final int SIZE = 256 * 1024;
    /** Pieces that are cut for each thread, so that none waits for the reader. */
    private static final int PIECES = 2;
    /** More findings in a piece are not held in memory. */
    private static final int FINDINGS = 10_000;

    /** What was found in a piece, placed as if it were the whole text. */
    record Judged(List<Problem> problems, long rows, long lines) {

        /** The same, placed behind a row. */
        private Judged behind(long row, long nextLine) {
            return new Judged(
                    problems.stream()
                            .map(problem -> problem.withLocation(moved(problem.location(), row - 1, nextLine - 1)))
                            .toList(),
                    rows,
                    lines);
        }

        private static Location moved(Location place, long rows, long lines) {
            if (place instanceof Location.Cell cell) {
                return Location.cell(cell.row() + rows, cell.line() + lines, cell.column(), cell.field());
            }
            return place instanceof Location.Row row ? Location.row(row.row() + rows, row.line() + lines) : place;
        }
    }

    private record Piece(long from, int bytes, FutureTask<Optional<Judged>> work) {
        long end() {
            return from + bytes;
        }
    }

    private final HeaderRow header;
    private final Supplier<RowRules> rules;
    private final int threads;
    private final int size;
    private final ExecutorService others;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    /** Null as long as the rows that come next were read already. */
    private @Nullable TextAhead text;
    /** Before this place the reader goes on itself. */
    private long next;

    /**
     * Begins; threads are started with the first piece.
     *
     * @param rules makes the rules of a piece
     * @param threads that of the reader counted, more than one
     * @param size bytes of a piece
     */
    PiecesAhead(HeaderRow header, Supplier<RowRules> rules, int threads, int size) {
        this.header = header;
        this.rules = rules;
        this.threads = threads;
        this.size = size;
        this.others = Executors.newFixedThreadPool(threads - 1, work -> {
            Thread thread = new Thread(work, "table-validation");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What was found in the piece that begins where the reader stands, which passes over it; empty when the reader must
     * go on itself.
     *
     * @param most rows that may be passed over
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Optional<Judged> take(long most) throws InterruptedException {
        if (text == null) {
            text = header.text().orElse(null);
        }
        if (text == null || text.offset() < next) {
            return Optional.empty();
        }
        cut(text);
        Piece piece = pieces.peek();
        if (piece == null || piece.from > text.offset()) {
            next = piece == null ? text.offset() + size : piece.from;
            return Optional.empty();
        }
        Judged judged = wait(piece).filter(found -> found.rows <= most).orElse(null);
        pieces.remove();
        if (judged == null) {
            next = piece.end();
            return Optional.empty();
        }
        Judged placed = judged.behind(text.row(), text.nextLine());
        text.skip(piece.bytes, judged.rows, judged.lines);
        return Optional.of(placed);
    }

    private void cut(TextAhead text) {
        // A row that ends behind the beginning of a piece shows that none began there
        while (!pieces.isEmpty() && pieces.element().from < text.offset()) {
            pieces.remove();
        }
        boolean more = true;
        while (more && pieces.size() < PIECES * threads) {
            long from = pieces.isEmpty() ? text.offset() : pieces.getLast().end();
            Optional<byte[]> bytes = text.piece(from, size);
            bytes.ifPresent(piece -> {
                FutureTask<Optional<Judged>> work = new FutureTask<>(() -> judge(text, piece));
                pieces.add(new Piece(from, piece.length, work));
                others.execute(work);
            });
            more = bytes.isPresent();
        }
    }

    /** Judges pieces that no other thread has begun until that one is judged. */
    private Optional<Judged> wait(Piece wanted) throws InterruptedException {
        for (Piece piece : pieces) {
            if (wanted.work.isDone()) {
                break;
            }
            piece.work.run();
        }
        try {
            return wanted.work.get();
        } catch (ExecutionException e) {
            // The reader will meet the same fault
            return Optional.empty();
        }
    }

    private Optional<Judged> judge(TextAhead text, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> onText = new ArrayList<>();
        try (TableReader reader = text.read(bytes, onText::add)) {
            RowRules judge = rules.get();
            while (reader.next() && problems.size() <= FINDINGS) {
                judge.check(reader.row(), problems::add);
            }
            // A check that gives up says nothing of the rows behind, in whichever piece they are
            boolean plain = onText.isEmpty()
                    && problems.size() <= FINDINGS
                    && problems.stream().noneMatch(problem -> problem.code() == CoreCode.CHECK_ERROR);
            Row end = reader.row();
            return plain ? Optional.of(new Judged(problems, end.number() - 1, end.line() - 1)) : Optional.empty();
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}

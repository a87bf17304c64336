package fr.collectivites.sdk.platform.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The database: H2 in a file, or PostgreSQL by its address. Opening it brings its tables to the present form. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbi = Jdbi.create(pool);
    }

    /** The file {@code platform.mv.db} of a folder, made if it is missing. */
    public static Database inFolder(Path folder) {
        return new Database("jdbc:h2:file:" + folder.toAbsolutePath().resolve("platform") + ";DB_CLOSE_ON_EXIT=FALSE"
                + ";CACHE_SIZE=16384");
    }

    /** The database at an address that begins with {@code jdbc:}, user and password within it. */
    public static Database at(String url) {
        return new Database(url);
    }

    /** What one transaction answers; a failure undoes it. */
    public <T extends @org.jspecify.annotations.Nullable Object> T inTransaction(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    /** One transaction; a failure undoes it. */
    public void useTransaction(Consumer<Handle> work) {
        jdbi.useTransaction(work::accept);
    }

    /** What is read without a transaction around it. */
    public <T extends @org.jspecify.annotations.Nullable Object> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    @Override
    public void close() {
        pool.close();
    }
}

package fr.collectivites.sdk.core.fuzz;

import java.util.List;

/** What is fuzzed: a reader, and well-formed inputs to begin with. */
enum Target {
    CSV(CsvTarget::fuzzerTestOneInput, CsvTarget.seeds()),
    FILE(FileTarget::fuzzerTestOneInput, FileTarget.seeds()),
    SCHEMA(SchemaTarget::fuzzerTestOneInput, SchemaTarget.seeds()),
    PACKAGE(PackageTarget::fuzzerTestOneInput, PackageTarget.seeds()),
    MAPPING(MappingTarget::fuzzerTestOneInput, MappingTarget.seeds()),
    PATTERN(PatternTarget::fuzzerTestOneInput, PatternTarget.seeds()),
    JSON(JsonTarget::fuzzerTestOneInput, JsonTarget.seeds());

    private final Run run;
    private final List<byte[]> seeds;

    Target(Run run, List<byte[]> seeds) {
        this.run = run;
        this.seeds = seeds;
    }

    private interface Run {
        void on(byte[] data) throws Exception;
    }

    List<byte[]> seeds() {
        return seeds;
    }

    /** Runs the target on an input; whatever it throws is a bug. */
    void on(byte[] data) throws Exception {
        run.on(data);
    }
}

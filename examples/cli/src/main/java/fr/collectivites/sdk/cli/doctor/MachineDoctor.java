package fr.collectivites.sdk.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Looks at the machine: Java, memory, disk. Stateless. */
final class MachineDoctor {

    private static final long LITTLE_MEMORY = 256;
    private static final long LITTLE_DISK = 1_000;
    private static final long MEGABYTE = 1_000_000;

    List<Diagnosis> examine(Path folder) {
        return List.of(java(), memory(), disk(folder));
    }

    private static Diagnosis java() {
        return Diagnosis.good(
                "java",
                Map.of("version", Runtime.version().toString(), "vendor", System.getProperty("java.vendor", "?")));
    }

    private static Diagnosis memory() {
        long size = Runtime.getRuntime().maxMemory() / MEGABYTE;
        Map<String, String> arguments = Map.of("size", Long.toString(size), "least", Long.toString(LITTLE_MEMORY));
        return size < LITTLE_MEMORY
                ? Diagnosis.warning("memory", "little", arguments)
                : Diagnosis.good("memory", arguments);
    }

    private static Diagnosis disk(Path folder) {
        try {
            long size = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            Map<String, String> arguments = Map.of("size", Long.toString(size), "folder", folder.toString());
            if (!Files.isWritable(folder)) {
                return Diagnosis.warning("disk", "closed", arguments);
            }
            return size < LITTLE_DISK
                    ? Diagnosis.warning("disk", "little", arguments)
                    : Diagnosis.good("disk", arguments);
        } catch (IOException e) {
            return Diagnosis.warning("disk", "closed", Map.of("folder", folder.toString()));
        }
    }
}

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database of the portal, in memory, on a free port of the loopback, which it writes into the file given. */
class Mongo {
    public static void main(String[] args) throws Exception {
        MongoServer server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        int port = server.bind().getPort();
        Path file = Path.of(args[0]);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, Integer.toString(port));
        Files.move(part, file);
        Thread.currentThread().join();
    }
}

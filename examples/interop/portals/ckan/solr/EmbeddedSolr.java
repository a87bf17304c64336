import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Serves a Solr home on a port until it is killed. Usage: EmbeddedSolr HOME PORT */
class EmbeddedSolr {
    public static void main(String[] args) throws Exception {
        JettyConfig config = JettyConfig.builder()
                .setContext("/solr")
                .setPort(Integer.parseInt(args[1]))
                .useOnlyHttp1(true)
                .build();
        new JettySolrRunner(Path.of(args[0]).toString(), config).start();
        Thread.currentThread().join();
    }
}

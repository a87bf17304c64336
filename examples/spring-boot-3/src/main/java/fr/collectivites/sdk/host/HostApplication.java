package fr.collectivites.sdk.host;

import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.validation.ModelValidator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program. The services of the SDK are immutable and shared by all requests: one bean each. */
@SpringBootApplication
public class HostApplication {

    /** Starts the server. */
    public static void main(String[] arguments) {
        SpringApplication.run(HostApplication.class, arguments);
    }

    @Bean
    SchemaCatalog schemas() {
        return SchemaCatalog.bundled();
    }

    @Bean
    ModelValidator models() {
        return ModelValidator.builder().build();
    }
}

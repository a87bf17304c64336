package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.http.HttpTransport;
import fr.collectivites.sdk.core.http.RetryPolicy;
import fr.collectivites.sdk.core.http.Secret;
import fr.collectivites.sdk.needs.client.Credentials;
import fr.collectivites.sdk.needs.client.NeedsClient;
import fr.collectivites.sdk.needs.client.OutboxStatus;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.needs.need.Submitter;
import fr.collectivites.sdk.needs.profile.ProfileReader;
import fr.collectivites.sdk.needs.registry.ContributorRole;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.needs.registry.Perimeter;
import fr.collectivites.sdk.needs.validation.NeedsValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;

/** A need of a commune: judged before it is told, and kept until the platform, which is away here, has it. */
public final class TellNeed {

    private TellNeed() {}

    /** Prints what is wrong with a first version, then what waits in the outbox. */
    public static void main(String[] arguments) throws IOException {
        OrganisationRef moissac = OrganisationRef.of(Siren.of("218201127"), "Commune de Moissac");
        DigitalNeed draft = DigitalNeed.builder("Wifi de la médiathèque", moissac, NeedTheme.INFRASTRUCTURE)
                .description("Les ateliers numériques ont besoin d'un accès public au réseau.")
                .perimeter(Perimeter.commune(CommuneCode.of("82112")))
                .submitter(Submitter.builder(ContributorRole.CITIZEN).build())
                .build();
        NeedsValidator validator =
                NeedsValidator.builder(ProfileReader.tarnEtGaronne()).build();
        validator.validate(draft).problems().forEach(problem -> System.out.println(problem.message(Locale.FRENCH)));

        DigitalNeed need = draft.toBuilder()
                .submitter(Submitter.builder(ContributorRole.ELECTED).build())
                .build();
        System.out.println(validator.validate(need).outcome());
        try (NeedsClient client = NeedsClient.builder(
                        URI.create("http://127.0.0.1:9/v1"), Credentials.apiKey(Secret.of("clef")))
                .transport(HttpTransport.builder("exemple/1")
                        .retry(RetryPolicy.none())
                        .build())
                .outbox(Files.createTempDirectory("outbox"))
                .build()) {
            client.save(need);
            OutboxStatus status = client.flush();
            System.out.println("En attente : " + status.waiting().size());
        }
    }
}

package fr.collectivites.sdk.host;

import fr.collectivites.sdk.core.catalog.Catalog;
import fr.collectivites.sdk.core.catalog.Dataset;
import fr.collectivites.sdk.core.place.MediationPoint;
import fr.collectivites.sdk.core.validation.ModelValidator;
import fr.collectivites.sdk.needs.need.DigitalNeed;
import fr.collectivites.sdk.opendata.dcat.DcatProfile;
import fr.collectivites.sdk.opendata.dcat.DcatWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes models of the SDK as JSON, read and written by the mapper that the program has anyway. */
@RestController
class ModelController {

    private final ModelValidator models;

    ModelController(ModelValidator models) {
        this.models = models;
    }

    /**
     * A model with what is to be said about it.
     *
     * @param model as it came, with what it holds beside the known fields
     * @param findings in the language of the caller
     */
    record Judged<T>(T model, List<String> findings) {}

    @PostMapping(path = "/places", produces = MediaType.APPLICATION_JSON_VALUE)
    Judged<MediationPoint> place(@RequestBody MediationPoint place, Locale locale) {
        return judged(place, locale);
    }

    @PostMapping(path = "/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
    Judged<Dataset> dataset(@RequestBody Dataset dataset, Locale locale) {
        return judged(dataset, locale);
    }

    /** The same as a catalogue of one, to be harvested. */
    @PostMapping(path = "/datasets", produces = "text/turtle")
    byte[] describe(@RequestBody Dataset dataset) {
        return DcatWriter.turtle(DcatProfile.HARVEST).text(Catalog.of(dataset)).getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping("/needs")
    DigitalNeed need(@RequestBody DigitalNeed need) {
        return need;
    }

    private <T> Judged<T> judged(T model, Locale locale) {
        List<String> findings = models.validate(model).problems().stream()
                .map(problem -> problem.message(locale))
                .toList();
        return new Judged<>(model, findings);
    }
}

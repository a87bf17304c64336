package fr.collectivites.sdk.platform.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.collectivites.sdk.needs.profile.DepartmentProfile;
import fr.collectivites.sdk.needs.registry.OrganisationRef;
import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import fr.collectivites.sdk.platform.storage.EntryQuery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What waits for the moderator, and what they do with it. Thread-safe. */
final class ModerationPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Registry registry;
    private final Pages pages;
    private final DepartmentProfile profile;
    private final Clock clock;

    ModerationPages(Registry registry, Pages pages, DepartmentProfile profile, Clock clock) {
        this.registry = registry;
        this.pages = pages;
        this.profile = profile;
        this.clock = clock;
    }

    void addTo(RoutesConfig server) {
        server.get("/moderation", this::show);
        server.post("/moderation/{collection}/{id}", this::move);
    }

    private void show(Context context) {
        Visitor visitor = Visitor.of(context);
        visitor.requireModerator();
        Map<String, Object> values = new HashMap<>();
        values.put("deposes", waiting(visitor.caller(), Kind.NEED, "SUBMITTED"));
        values.put("questions", waiting(visitor.caller(), Kind.NEED, "NEEDS_INFO"));
        values.put("qualifies", waiting(visitor.caller(), Kind.NEED, "QUALIFIED"));
        values.put("pratiques", waiting(visitor.caller(), Kind.GOOD_PRACTICE, "DRAFT"));
        values.put("relues", waiting(visitor.caller(), Kind.GOOD_PRACTICE, "REVIEWED"));
        values.put("propositions", waiting(visitor.caller(), Kind.PROPOSAL, "PROPOSED"));
        values.put("acceptees", waiting(visitor.caller(), Kind.PROPOSAL, "ACCEPTED"));
        pages.show(context, "moderation", values);
    }

    private List<Map<String, Object>> waiting(Caller caller, Kind kind, String status) {
        return Lists.list(registry, caller, EntryQuery.of(kind).in("status", List.of(status)));
    }

    /** Moves an entry of another collection than needs, and writes what the new state asks for into it. */
    private void move(Context context) {
        Visitor visitor = Visitor.of(context);
        visitor.requireModerator();
        Kind kind = Kind.valueOf(context.pathParam("collection"));
        String id = NeedPages.entry(context, registry, kind).id();
        String to = Forms.text(context, "vers");
        registry.write(handle -> {
            complete(handle, context, visitor.account(), kind, id, to);
            return registry.move(
                    handle,
                    visitor.caller(),
                    new Registry.Move(
                            kind,
                            id,
                            Precondition.revision(registry.get(handle, visitor.caller(), kind, id)
                                    .revision()),
                            to,
                            JsonNodeFactory.instance.objectNode().put("reason", Forms.text(context, "motif"))));
        });
        context.redirect("/moderation", HttpStatus.SEE_OTHER);
    }

    private void complete(Handle handle, Context context, Account account, Kind kind, String id, String to) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        if (kind == Kind.GOOD_PRACTICE && to.equals("REVIEWED")) {
            patch.put("reviewedOn", LocalDate.now(clock.withZone(PARIS)).toString());
            patch.set("reviewer", reviewer(account));
        } else if (kind == Kind.PROPOSAL && to.equals("PUBLISHED")) {
            String address = Forms.text(context, "adresse");
            if (address.isEmpty()) {
                throw new Refusal(Refusal.Type.VALIDATION, "Indiquez l'adresse du jeu de données publié.");
            }
            patch.put("datasetUrl", address);
        }
        if (!patch.isEmpty()) {
            int revision =
                    registry.get(handle, Visitor.of(context).caller(), kind, id).revision();
            registry.patch(
                    handle,
                    Visitor.of(context).caller(),
                    new Registry.Put(kind, id, patch, Precondition.revision(revision), true));
        }
    }

    /** Whoever the profile names as moderator, else the body of the account. */
    private ObjectNode reviewer(Account account) {
        Optional<OrganisationRef> moderator = profile.moderators().stream()
                .filter(body -> body.siren().isPresent())
                .findFirst();
        if (moderator.isEmpty()) {
            return NeedForm.owner(account);
        }
        ObjectNode organisation = JsonNodeFactory.instance.objectNode();
        moderator.get().siren().ifPresent(siren -> organisation.put("siren", siren.value()));
        moderator.get().kind().ifPresent(kind -> organisation.put("kind", kind.code()));
        moderator.get().name().ifPresent(name -> organisation.put("name", name));
        return organisation;
    }
}

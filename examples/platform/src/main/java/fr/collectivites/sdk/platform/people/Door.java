package fr.collectivites.sdk.platform.people;

import fr.collectivites.sdk.platform.access.Caller;
import fr.collectivites.sdk.platform.access.Scope;
import fr.collectivites.sdk.platform.storage.Accounts;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import fr.collectivites.sdk.platform.storage.Database;
import fr.collectivites.sdk.platform.storage.Instants;
import fr.collectivites.sdk.platform.storage.Links;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets people in. Nobody has a password: a link that works once goes to the address that is attached to a body. New people
 * come by invitation, of the moderator or of the heads of their own body. Thread-safe.
 */
public final class Door {

    private static final Duration SIGN_IN = Duration.ofMinutes(30);
    private static final Duration INVITATION = Duration.ofDays(14);
    private static final Duration SESSION = Duration.ofHours(10);
    private static final Set<String> MAY_INVITE = Set.of("ELU", "DGS_DSI");

    private final Database database;
    private final Post post;
    private final Supplier<URI> site;
    private final String siteName;
    private final Clock clock;

    /**
     * A door.
     *
     * @param site tells the address that links lead to, without a slash at the end
     * @param siteName what the platform is called in messages
     */
    public Door(Database database, Post post, Supplier<URI> site, String siteName, Clock clock) {
        this.database = database;
        this.post = post;
        this.site = site;
        this.siteName = siteName;
        this.clock = clock;
    }

    /** An address as it is kept. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a text is a mail address that links can go to. */
    public static boolean isAddress(String email) {
        try {
            MailText.address(email);
            return email.length() <= 254;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What somebody may do. */
    public static Caller caller(Account account) {
        Set<Scope> scopes = EnumSet.of(Scope.READ, Scope.WRITE, Scope.RESTRICTED);
        if (account.moderator()) {
            scopes.add(Scope.MODERATE);
        }
        return new Caller(
                "account:" + account.id(), scopes, Set.of(account.body().code()));
    }

    /** Whether somebody may invite others into a body. */
    public static boolean mayInvite(Account account, String body) {
        boolean heads =
                MAY_INVITE.contains(account.role()) && account.body().code().equals(body);
        return heads || account.moderator();
    }

    /** Sends a link to an address that is known; does nothing for others, and does not tell which it was. */
    public void sendLink(String email) {
        if (database.read(handle -> Accounts.findEmail(handle, email)).isPresent()) {
            String address = linkFor(email);
            post.send(new Post.Message(
                    email,
                    "Votre lien de connexion",
                    "Bonjour,\n\nvoici votre lien de connexion à « " + siteName + " ». Il sert une fois, dans les "
                            + SIGN_IN.toMinutes() + " minutes :\n\n" + address
                            + "\n\nSi vous n'avez rien demandé, ne faites rien.\n"));
        }
    }

    /** A link that signs somebody in, for who starts the platform. */
    public String linkFor(String email) {
        String token = database.inTransaction(
                handle -> Links.create(handle, new Links.Link(email, Optional.empty(), ""), expiry(SIGN_IN)));
        return site.get() + "/connexion/" + token;
    }

    /** Invites somebody: the account is made when the link is used. */
    public void invite(Account invited, Account by) {
        String token = database.inTransaction(handle -> Links.create(
                handle, new Links.Link(invited.email(), Optional.of(invited), by.id()), expiry(INVITATION)));
        post.send(new Post.Message(
                invited.email(),
                "Invitation à « " + siteName + " »",
                "Bonjour,\n\nvous êtes invité à contribuer à « " + siteName + " » pour "
                        + invited.body().name()
                        + ". Ce lien crée votre accès ; il sert une fois, dans les " + INVITATION.toDays()
                        + " jours :\n\n" + site.get() + "/connexion/" + token + "\n"));
    }

    /** The link of a token that still works. */
    public Optional<Links.Link> find(String token) {
        return database.read(handle -> Links.find(handle, token, Instants.now(clock)));
    }

    /** Uses a link: the answer is the token of a new session, empty when the link does not work. */
    public Optional<String> enter(String token) {
        return database.inTransaction(handle -> {
            Optional<Links.Link> link = Links.find(handle, token, Instants.now(clock));
            if (link.isEmpty() || !Links.use(handle, token)) {
                return Optional.empty();
            }
            Optional<Account> account = Accounts.findEmail(handle, link.get().email());
            if (account.isEmpty() && link.get().invitation().isPresent()) {
                account = link.get().invitation().map(invited -> named(invited));
                Accounts.insert(handle, account.get(), link.get().invitedBy(), Instants.now(clock));
            }
            return account.map(known -> Links.open(handle, known.id(), expiry(SESSION)));
        });
    }

    /** Makes sure that an account is there, as who starts the platform wants it. */
    public Account ensure(Account account) {
        return database.inTransaction(handle -> Accounts.findEmail(handle, account.email())
                .orElseGet(() -> {
                    Account made = named(account);
                    Accounts.insert(handle, made, "", Instants.now(clock));
                    return made;
                }));
    }

    /** The session of a token, with its account. */
    public Optional<SignedIn> session(String token) {
        return database.read(handle -> Links.session(handle, token, Instants.now(clock))
                .flatMap(session -> Accounts.find(handle, session.account())
                        .map(account -> new SignedIn(account, session.csrf()))));
    }

    /**
     * Somebody who is signed in.
     *
     * @param account who
     * @param csrf what their forms carry
     */
    public record SignedIn(Account account, String csrf) {}

    /** Ends a session. */
    public void leave(String token) {
        database.useTransaction(handle -> Links.close(handle, token));
    }

    private static Account named(Account account) {
        return new Account(
                UUID.randomUUID().toString(), account.email(), account.role(), account.body(), account.moderator());
    }

    private String expiry(Duration after) {
        return Instants.text(clock.instant().plus(after));
    }
}

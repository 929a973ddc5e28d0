package org.demarche.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.demarche.serve.intake.TokenFile;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code demarche token}: who may post articles to the server. */
@CommandLine.Command(
        name = "token",
        header = "Make, list or revoke tokens for posting articles to the server.",
        footer = {
            "%nA token is shown once, when it is made; the store keeps only its SHA-256. Its holder sends it as",
            "`Authorization: Bearer TOKEN`. A running server knows at once."
        })
final class TokenCommand extends Command {
    /** What to do. */
    enum Action {
        CREATE,
        LIST,
        REVOKE
    }

    @Parameters(index = "0", paramLabel = "create|list|revoke", description = "What to do.")
    private Action action = Action.LIST;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME|ID",
            description = "Whose token it is; to revoke, the id that `list` shows.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws IOException {
        TokenFile tokens = TokenFile.of(settings().home());
        switch (action) {
            case CREATE -> {
                String token = tokens.create(name.orElseThrow(() -> wrong("whose token? give a name")), Instant.now());
                out().println(token);
                messages().say("Keep it safe: it is not shown again.");
            }
            case LIST -> tokens.entries().forEach(e -> out().println(e.id() + "\t" + e.made() + "\t" + e.name()));
            case REVOKE -> {
                String id = name.orElseThrow(() -> wrong("which token? `demarche token list` shows their ids"));
                if (!tokens.revoke(id)) {
                    throw new IOException("there is no token " + id + "; `demarche token list` shows them");
                }
                messages().say("token " + id + " revoked");
            }
        }
        return ExitStatus.DONE;
    }
}

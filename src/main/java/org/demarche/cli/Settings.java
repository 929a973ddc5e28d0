package org.demarche.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
final class Settings {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "Folder of the store and of your additions in its ontology/ (default: $$DEMARCHE_HOME, else ./.demarche).")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "URL|FILE",
            scope = ScopeType.INHERIT,
            description = {
                "Another store, on any SPARQL 1.1 server: its address, or a file that tells it",
                "(default: $$DEMARCHE_STORE, else the one in the home folder)."
            })
    private Optional<String> store = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No messages but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "More messages; where a failure comes from.")
    private boolean verbose;

    /** As if nothing but the home folder had been given. */
    static Settings at(Path home) {
        Settings settings = new Settings();
        settings.home = Optional.of(home);
        return settings;
    }

    Path home() {
        return home.or(() -> environment("DEMARCHE_HOME").map(Path::of)).orElse(Path.of(".demarche"));
    }

    /** Where the store is, if not in the home folder. */
    Optional<String> store() {
        return store.or(() -> environment("DEMARCHE_STORE"));
    }

    /** What to call the store in a message. */
    String storeName() {
        return store().orElse(home().toString());
    }

    /** A variable of the environment that says something. */
    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}

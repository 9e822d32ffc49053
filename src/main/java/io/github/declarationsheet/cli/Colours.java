package io.github.declarationsheet.cli;

import java.io.Console;
import java.util.List;
import java.util.Locale;

/** Whether the console of this process shows colours. */
final class Colours {

    /** What consoles of Windows that know ANSI sequences set; the old one prints them as they are. */
    private static final List<String> WINDOWS_TERMINALS = List.of("WT_SESSION", "ANSICON", "ConEmuANSI", "TERM");

    private Colours() {}

    /** By the environment, after no-color.org. */
    static boolean areShown(Secrets environment) {
        boolean forbidden = isSet(environment, "NO_COLOR")
                || environment.variable("TERM").filter("dumb"::equals).isPresent();
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        boolean able = !windows || WINDOWS_TERMINALS.stream().anyMatch(v -> isSet(environment, v));
        return !forbidden && able && isTerminal();
    }

    private static boolean isSet(Secrets environment, String name) {
        return environment.variable(name).filter(v -> !v.isEmpty()).isPresent();
    }

    @SuppressWarnings("SystemConsoleNull") // isTerminal() answers from Java 22 on
    private static boolean isTerminal() {
        Console console = System.console();
        return console == null || ProcessSecrets.isTerminal(console);
    }
}

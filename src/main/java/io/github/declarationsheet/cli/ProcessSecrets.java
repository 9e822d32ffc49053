package io.github.declarationsheet.cli;

import java.io.Console;
import java.util.Optional;

/** The secrets of this process's surroundings. */
final class ProcessSecrets implements Secrets {

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isEmpty());
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // isTerminal() answers from Java 22 on
    public Optional<String> ask(String prompt) {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return Optional.empty();
        }
        char[] typed = console.readPassword("%s", prompt);
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new String(typed));
    }

    /** From Java 22 on there may be a console where there is no person, and a run would wait for him forever. */
    static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}

package io.github.declarationsheet.cli;

import java.util.List;
import java.util.Locale;

/** The program's entry. */
public final class Main {

    private static final String VERBOSE = "--verbose";
    private static final String LANGUAGE = "--lang";

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code: 0 done, 1 done with errors found, 2 wrong usage, 3 could
     * not do the work.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // no effect until something is logged; an embedder's own configuration is never touched
        setDefault("logback.configurationFile", "io/github/declarationsheet/cli/logback-cli.xml");
        setDefault("declaration-sheet.log", List.of(args).contains(VERBOSE) ? "DEBUG" : "OFF");
        System.exit(run(args, Terminal.system()));
    }

    /** A whole run of the program but for the end of the process. */
    static int run(String[] args, Terminal terminal) {
        Texts texts = new Texts(locale(args, terminal.locale()));
        return new Program(new Session(terminal, texts, List.of(args).contains(VERBOSE))).run(args);
    }

    /** The language must be known before the command line is parsed: what is wrong with that is said in it. */
    private static Locale locale(String[] args, Locale system) {
        String language = system.getLanguage();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(LANGUAGE + "=")) {
                language = args[i].substring(LANGUAGE.length() + 1);
            } else if (args[i].equals(LANGUAGE) && i + 1 < args.length) {
                language = args[i + 1];
            }
        }
        boolean chinese = language.equalsIgnoreCase(Locale.CHINESE.getLanguage());
        return chinese ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}

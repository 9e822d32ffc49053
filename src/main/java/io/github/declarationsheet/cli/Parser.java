package io.github.declarationsheet.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Finds the command and its options with picocli, which is nowhere else asked, and runs it. */
final class Parser {

    private final Session session;

    Parser(Session session) {
        this.session = session;
    }

    /** Returns the exit code; what goes wrong is said. */
    int execute(String[] args) {
        return commandLine(List.of(args)).execute(args);
    }

    private CommandLine commandLine(List<String> args) {
        // their texts are loaded only for those who want to read them
        boolean help = args.stream().anyMatch(a -> a.startsWith("-h") || a.startsWith("--h"));
        CommandLine root = configured(new RootCommand(session), "", help);
        for (String name : needed(args)) {
            Commands.named(name, session)
                    .ifPresent(command -> root.addSubcommand(name, configured(command, name, help)));
        }
        root.setOut(session.terminal().text());
        root.setErr(session.terminal().errors());
        // a PATH may begin with @
        root.setExpandAtFiles(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
        root.setParameterExceptionHandler((e, unused) -> wrongUsage(e));
        root.setExecutionExceptionHandler((e, command, unused) ->
                e instanceof WrongUsage usage ? wrongUsage(command, usage.sentence()) : Failures.report(e, session));
        return root;
    }

    private CommandLine configured(BaseCommand command, String name, boolean help) {
        CommandLine line = new CommandLine(command);
        line.setCommandName(name.isEmpty() ? Program.NAME : name);
        if (help) {
            line.setResourceBundle(UsageTexts.of(
                    name.isEmpty() ? "root" : name, session.texts().locale()));
        }
        return line;
    }

    /** The one command that is named, so that no other is built; all where the program itself is asked. */
    private static List<String> needed(List<String> args) {
        Optional<String> first = args.stream()
                .filter(a -> Commands.NAMES.contains(a) || a.equals("--help") || a.equals("-h"))
                .findFirst();
        return first.filter(Commands.NAMES::contains).map(List::of).orElse(Commands.NAMES);
    }

    private int wrongUsage(ParameterException e) {
        return wrongUsage(e.getCommandLine(), UsageErrors.sentence(e, session.texts()));
    }

    private int wrongUsage(CommandLine command, String sentence) {
        session.terminal().errors().println(sentence);
        session.terminal()
                .errors()
                .println(session.texts()
                        .say("usage.hint", "command", command.getCommandSpec().qualifiedName() + " --help"));
        return Program.WRONG_USAGE;
    }
}

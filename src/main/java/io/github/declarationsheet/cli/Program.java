package io.github.declarationsheet.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Finds the command, runs it, and turns what went wrong into one sentence and an exit code. */
final class Program {

    /** As one types it. */
    static final String NAME = "java -jar declaration-sheet-cli.jar";

    static final int DONE = 0;
    static final int ERRORS_FOUND = 1;
    static final int WRONG_USAGE = 2;
    static final int NOT_DONE = 3;

    private static final Map<String, Function<Session, BaseCommand>> COMMANDS = commands();

    private final Session session;

    Program(Session session) {
        this.session = session;
    }

    int run(String[] args) {
        if (Arrays.stream(args).anyMatch(a -> a.indexOf('\uFFFD') >= 0)) {
            // Java could not decode the command line; what follows from that needs an explanation
            session.terminal().errors().println(session.texts().say("usage.locale"));
        }
        int code;
        try {
            code = commandLine(args).execute(args);
            session.terminal().flush();
        } catch (IOException | StackOverflowError | OutOfMemoryError e) {
            code = failed(e);
        }
        session.terminal().errors().flush();
        return code;
    }

    private CommandLine commandLine(String[] args) {
        // their texts are loaded only for those who want to read them
        boolean help = Arrays.stream(args).anyMatch(a -> a.startsWith("-h") || a.startsWith("--h"));
        CommandLine root = configured(new RootCommand(session), "", help);
        for (String name : needed(args)) {
            Function<Session, BaseCommand> command = COMMANDS.get(name);
            if (command != null) {
                root.addSubcommand(name, configured(command.apply(session), name, help));
            }
        }
        root.setOut(session.terminal().text());
        root.setErr(session.terminal().errors());
        // a PATH may begin with @
        root.setExpandAtFiles(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
        root.setParameterExceptionHandler((e, unused) -> wrongUsage(e));
        root.setExecutionExceptionHandler((e, command, unused) ->
                e instanceof WrongUsage usage ? wrongUsage(command, usage.sentence()) : failed(e));
        return root;
    }

    private CommandLine configured(BaseCommand command, String name, boolean help) {
        CommandLine line = new CommandLine(command);
        line.setCommandName(name.isEmpty() ? NAME : name);
        if (help) {
            line.setResourceBundle(UsageTexts.of(
                    name.isEmpty() ? "root" : name, session.texts().locale()));
        }
        return line;
    }

    /** The one command that is named, so that no other is built; all where the program itself is asked. */
    private static List<String> needed(String[] args) {
        return Arrays.stream(args)
                .filter(a -> COMMANDS.containsKey(a) || a.equals("--help") || a.equals("-h"))
                .findFirst()
                .filter(COMMANDS::containsKey)
                .map(List::of)
                .orElse(List.copyOf(COMMANDS.keySet()));
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
        return WRONG_USAGE;
    }

    private int failed(Throwable e) {
        session.terminal().errors().println(Failures.sentence(e, session.texts()));
        if (session.verbose()) {
            e.printStackTrace(session.terminal().errors());
        }
        return NOT_DONE;
    }

    private static Map<String, Function<Session, BaseCommand>> commands() {
        Map<String, Function<Session, BaseCommand>> commands = new LinkedHashMap<>();
        commands.put("template", TemplateCommand::new);
        commands.put("fill", FillCommand::new);
        commands.put("read", ReadCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("forms", FormsCommand::new);
        commands.put("rules", RulesCommand::new);
        return commands;
    }
}

package io.github.declarationsheet.cli;

import picocli.CommandLine.Command;

/** The program without a command, which is wrong usage. */
@Command(synopsisSubcommandLabel = "COMMAND")
final class RootCommand extends BaseCommand {

    RootCommand(Session session) {
        super(session);
    }

    @Override
    int run() {
        throw new WrongUsage(texts().say("usage.no-command"));
    }
}

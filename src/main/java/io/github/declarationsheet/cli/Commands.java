package io.github.declarationsheet.cli;

import java.util.List;
import java.util.Optional;

/** The commands by their names. */
final class Commands {

    /** In the order of the help. */
    static final List<String> NAMES = List.of("template", "fill", "read", "check", "import", "forms", "rules");

    private Commands() {}

    static Optional<BaseCommand> named(String name, Session session) {
        return switch (name) {
            case "template" -> Optional.of(new TemplateCommand(session));
            case "fill" -> Optional.of(new FillCommand(session));
            case "read" -> Optional.of(new ReadCommand(session));
            case "check" -> Optional.of(new CheckCommand(session));
            case "import" -> Optional.of(new ImportCommand(session));
            case "forms" -> Optional.of(new FormsCommand(session));
            case "rules" -> Optional.of(new RulesCommand(session));
            default -> Optional.empty();
        };
    }
}

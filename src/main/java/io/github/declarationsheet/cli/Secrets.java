package io.github.declarationsheet.cli;

import java.util.Optional;

/** Where a secret comes from that must not stand on a command line. */
interface Secrets {

    /** The value of an environment variable, if it has one. */
    Optional<String> variable(String name);

    /** What a person types unseen, if one sits at a console and types anything. */
    Optional<String> ask(String prompt);
}

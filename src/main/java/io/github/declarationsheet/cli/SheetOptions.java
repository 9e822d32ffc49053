package io.github.declarationsheet.cli;

import io.github.declarationsheet.write.SheetSetup;
import picocli.CommandLine.Option;

/** The options of commands that write sheets: how they are printed and guarded. */
final class SheetOptions {

    @Option(names = "--landscape", descriptionKey = "landscape")
    boolean landscape;

    @Option(names = "--paged", descriptionKey = "paged")
    boolean paged;

    @Option(names = "--protect", descriptionKey = "protect")
    boolean protect;

    SheetSetup setup() {
        return new SheetSetup(landscape, paged, protect);
    }
}

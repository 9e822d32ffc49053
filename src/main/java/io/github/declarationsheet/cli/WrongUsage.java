package io.github.declarationsheet.cli;

/** A command line that can be parsed but makes no sense; the message is for the user, in his language. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    WrongUsage(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}

package io.github.declarationsheet.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

/**
 * The streams of a process and what it knows of its surroundings. Data goes out in UTF-8 whatever the platform; what a
 * person reads on a console goes out in the console's encoding.
 */
final class Terminal {

    private static final int BUFFER = 1 << 16;

    /** A sample of what must be printable. */
    private static final String SAMPLE = "表";

    private final OutputStream data;
    private final PrintWriter text;
    private final PrintWriter errors;
    private final Locale locale;
    private final Clock clock;
    private final Secrets secrets;
    private final boolean interactive;

    /** A pipe or a file. */
    Terminal(
            OutputStream data,
            Charset text,
            OutputStream errors,
            Charset errorText,
            Locale locale,
            Clock clock,
            Secrets secrets) {
        this(data, text, errors, errorText, locale, clock, secrets, false);
    }

    Terminal(
            OutputStream data,
            Charset text,
            OutputStream errors,
            Charset errorText,
            Locale locale,
            Clock clock,
            Secrets secrets,
            boolean interactive) {
        this.data = data;
        this.text = new PrintWriter(new OutputStreamWriter(data, text), false);
        this.errors = new PrintWriter(new OutputStreamWriter(errors, errorText), true);
        this.locale = locale;
        this.clock = clock;
        this.secrets = secrets;
        this.interactive = interactive;
    }

    /** The terminal of this process. {@code System.out} is not used: it would hide that writing failed. */
    @SuppressWarnings("SystemConsoleNull") // from Java 22 on a pipe gets text for people in the console's encoding, too
    static Terminal system() {
        boolean interactive = System.console() != null;
        return new Terminal(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                interactive
                        ? encoding("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                        : StandardCharsets.UTF_8,
                new FileOutputStream(FileDescriptor.err),
                encoding("stderr.encoding", "sun.stderr.encoding", "native.encoding"),
                Locale.getDefault(),
                Clock.systemUTC(),
                new ProcessSecrets(),
                interactive);
    }

    /** Where data goes. */
    OutputStream data() {
        return data;
    }

    /** Where results for people go: the same stream as data. */
    PrintWriter text() {
        return text;
    }

    /** Where everything else goes. */
    PrintWriter errors() {
        return errors;
    }

    /** The system's language. */
    Locale locale() {
        return locale;
    }

    /** What time it is. In UTC: time zones take long to load, and few commands want to know them. */
    Clock clock() {
        return clock;
    }

    /** Where passwords come from that no file lists. */
    Secrets secrets() {
        return secrets;
    }

    /** Whether results for people may have colours: on a terminal that shows them, and where nobody forbids them. */
    boolean hasColours() {
        return interactive && Colours.areShown(secrets);
    }

    /** Sends everything on its way. */
    void flush() throws IOException {
        errors.flush();
        if (text.checkError()) {
            throw new IOException("The standard output can't be written");
        }
        data.flush();
    }

    /** The first encoding that the system names, if it can write what we print; UTF-8 else. */
    private static Charset encoding(String... properties) {
        for (String property : properties) {
            String name = System.getProperty(property, "");
            if (!name.isEmpty()) {
                return Charset.isSupported(name) && isFit(Charset.forName(name))
                        ? Charset.forName(name)
                        : StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isFit(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode(SAMPLE);
    }
}

package io.github.declarationsheet.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run of the program in this process: its exit code and what it printed. */
final class Ran {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);

    /** Of a process without a console, whose environment holds no password. */
    static final Secrets NO_SECRETS = new Secrets() {
        @Override
        public Optional<String> variable(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> ask(String prompt) {
            return Optional.empty();
        }
    };

    private final int code;
    private final byte[] out;
    private final String errors;

    private Ran(int code, byte[] out, String errors) {
        this.code = code;
        this.out = out;
        this.errors = errors;
    }

    static Ran ended(int code, byte[] out, String errors) {
        return new Ran(code, out, errors);
    }

    /** In surroundings that know a password. */
    static Ran knowing(Secrets secrets, Object... args) {
        return of(secrets, Locale.ENGLISH, StandardCharsets.UTF_8, args);
    }

    static Ran of(Object... args) {
        return of(Locale.ENGLISH, StandardCharsets.UTF_8, args);
    }

    /** On a console of an encoding, under a system of a language. */
    static Ran of(Locale system, Charset console, Object... args) {
        return of(NO_SECRETS, system, console, args);
    }

    private static Ran of(Secrets secrets, Locale system, Charset console, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] line = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = Main.run(line, new Terminal(out, console, err, console, system, CLOCK, secrets));
        return new Ran(code, out.toByteArray(), err.toString(console));
    }

    int code() {
        return code;
    }

    String errors() {
        return errors;
    }

    String out() {
        return out(StandardCharsets.UTF_8);
    }

    String out(Charset charset) {
        return new String(out, charset);
    }

    byte[] bytes() {
        return out.clone();
    }

    List<String> lines() {
        return out().lines().toList();
    }
}

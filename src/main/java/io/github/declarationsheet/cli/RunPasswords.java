package io.github.declarationsheet.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of one run: those of the file that the command line names, that of the environment, and only where there
 * is neither, the one that a person is asked for. Looked for when the first encrypted file appears, and once. Thread-safe.
 */
final class RunPasswords implements Supplier<List<String>> {

    static final String VARIABLE = "DECLARATION_SHEET_PASSWORD";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> listed;
    private final Session session;
    private @Nullable List<String> found;

    private RunPasswords(List<String> listed, Session session) {
        this.listed = listed;
        this.session = session;
    }

    /** Reads the file at once, if there is one: that it can't be read should not be said after an hour. */
    static RunPasswords of(@Nullable Path file, Session session) {
        return new RunPasswords(file == null ? List.of() : listed(file, session.texts()), session);
    }

    @Override
    public synchronized List<String> get() {
        List<String> passwords = found == null ? find() : found;
        found = passwords;
        return passwords;
    }

    private List<String> find() {
        Secrets secrets = session.terminal().secrets();
        List<String> passwords = new ArrayList<>(listed);
        secrets.variable(VARIABLE).ifPresent(passwords::add);
        if (passwords.isEmpty()) {
            secrets.ask(session.texts().say("password.prompt")).ifPresent(passwords::add);
        }
        return List.copyOf(passwords);
    }

    private static List<String> listed(Path file, Texts texts) {
        List<String> lines;
        try {
            lines = withoutMark(Files.readString(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (CharacterCodingException e) {
            throw new WrongUsage(texts.say("usage.password-file.charset", "file", file));
        } catch (IOException e) {
            throw new WrongUsage(texts.say("usage.password-file.unreadable", "file", file));
        }
        if (lines.isEmpty()) {
            throw new WrongUsage(texts.say("usage.password-file.empty", "file", file));
        }
        return lines;
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}

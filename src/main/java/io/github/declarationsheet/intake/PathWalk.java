package io.github.declarationsheet.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks paths in the order of the contract: arguments as given, inside a folder by path as code points with a slash.
 *
 * <p>A path that was given is never skipped. Inside a folder, links to folders are not followed, so that no loop is
 * walked, but listed as skipped; so is what can't be a submission by its name, is hidden, or is no regular file. A
 * skipped folder is listed once.
 */
final class PathWalk {

    /** Takes what the walk comes upon, in order. */
    @FunctionalInterface
    interface Visitor {
        void visit(Found found) throws IOException;
    }

    private final Visitor visitor;

    PathWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    void walk(List<String> paths) throws IOException {
        for (String given : paths) {
            String name = Names.given(given);
            try {
                Path path = Path.of(given);
                if (given.isBlank()) {
                    visitor.visit(new Found.Lost(name, IntakeFindings.missing(name)));
                } else if (Files.isDirectory(path)) {
                    walkFolder(path, name);
                } else {
                    visitor.visit(new Found.Candidate(name, path));
                }
            } catch (InvalidPathException e) {
                visitor.visit(new Found.Lost(name, IntakeFindings.missing(name)));
            }
        }
    }

    /** Whether a path leads to more than itself. */
    static boolean isFolder(String given) {
        try {
            return !given.isBlank() && Files.isDirectory(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void walkFolder(Path folder, String name) throws IOException {
        List<Entry> entries;
        try {
            entries = list(folder);
        } catch (IOException e) {
            visitor.visit(new Found.Lost(name, IntakeFindings.unread(name, e)));
            return;
        }
        for (Entry entry : entries) {
            String full = Names.join(name, entry.name);
            switch (entry.kind) {
                case FOLDER -> walkFolder(entry.path, full);
                case CANDIDATE -> visitor.visit(new Found.Candidate(full, entry.path));
                case SKIPPED -> visitor.visit(new Found.Skipped(full));
            }
        }
    }

    private static List<Entry> list(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(path -> entries.add(Entry.of(path)));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort((a, b) -> Names.compare(a.sortKey(), b.sortKey()));
        return entries;
    }

    private enum Kind {
        FOLDER,
        CANDIDATE,
        SKIPPED
    }

    private record Entry(Path path, String name, Kind kind) {

        static Entry of(Path path) {
            String name = Names.of(path);
            return new Entry(path, name, kind(path, name));
        }

        /** With its slash a folder sorts where the paths of its files do. */
        String sortKey() {
            return kind == Kind.FOLDER ? name + "/" : name;
        }

        private static Kind kind(Path path, String name) {
            if (Names.isByproduct(name) || isHidden(path)) {
                return Kind.SKIPPED;
            }
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                // gone or out of reach: opening it will say why
                return fileKind(name);
            }
            if (attributes.isDirectory()) {
                return Kind.FOLDER;
            }
            boolean file = attributes.isSymbolicLink() ? !isSpecial(path) : attributes.isRegularFile();
            return file ? fileKind(name) : Kind.SKIPPED;
        }

        private static Kind fileKind(String name) {
            return Names.mayBeSubmission(name) ? Kind.CANDIDATE : Kind.SKIPPED;
        }

        /** Whether a link leads to something that is there but no file; a dangling link is left to be reported. */
        private static boolean isSpecial(Path link) {
            return Files.exists(link) && !Files.isRegularFile(link);
        }

        private static boolean isHidden(Path path) {
            try {
                return Files.isHidden(path);
            } catch (IOException e) {
                return false;
            }
        }
    }
}

package io.github.declarationsheet.cli;

import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.intake.Sink;
import io.github.declarationsheet.report.HtmlReport;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The page that {@code --report} asks for: takes each outcome, and becomes a file when the run is over. */
final class ReportFile implements Closeable {

    private final Path file;
    private final HtmlReport report;

    ReportFile(Path file, Passwords passwords, Locale locale) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            // said before the work is done, not after
            throw new NoSuchFileException(String.valueOf(folder));
        }
        this.file = file;
        this.report = new HtmlReport(folder, Limits.STANDARD, passwords, locale);
    }

    /** A sink that hands everything on to another, and keeps what the page needs. */
    Sink beside(Sink sink) {
        return outcome -> {
            sink.accept(outcome);
            report.add(outcome);
        };
    }

    void add(Comparison comparison) {
        report.add(comparison);
    }

    void write() throws IOException {
        OutputFile.write(file, report::write);
    }

    @Override
    public void close() throws IOException {
        report.close();
    }
}

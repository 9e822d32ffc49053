package quickstart;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Review;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file, reviews it, and says what it found. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DeclarationSheets sheets = DeclarationSheets.standard();

        Submission submission = sheets.read(Source.of(Path.of(args[0])));
        submission.readings().forEach(reading -> {
            Declaration declaration = reading.declaration();
            out.println(declaration.project().name() + ": " + declaration.indicators().size() + " indicators");
        });

        Review review = sheets.review(submission);
        review.findings().forEach(finding -> out.println(finding.severity() + " " + finding.message(Locale.ENGLISH)));
        out.println(review.accepted() ? "accepted" : "not accepted");
    }
}

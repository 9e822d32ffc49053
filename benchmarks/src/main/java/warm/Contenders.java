package warm;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.read.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same files for every contender; each method reads one of them and says how much it found. For one thread. */
final class Contenders {

    private static final DeclarationSheets SHEETS = DeclarationSheets.standard();
    private static final int LARGEST_PART = 1 << 20;

    private final List<byte[]> files;
    private final List<PackedParts> packed = new ArrayList<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[LARGEST_PART];

    Contenders(int count, Path examples) throws IOException {
        files = FilledForms.make(count, examples);
        for (byte[] file : files) {
            packed.add(new PackedParts(file));
            submissions.add(submission(file));
        }
    }

    int count() {
        return files.size();
    }

    byte[] file(int i) {
        return files.get(i);
    }

    /** The parts that hold cells, styles and texts are inflated, nothing is looked at. */
    long inflate(int i) {
        return packed.get(i).inflate(inflater, buffer);
    }

    long grid(int i) {
        return book(files.get(i)).sheets().get(0).cells().size();
    }

    /** Grid, recognition and the reader's findings. */
    long read(int i) {
        return indicators(submission(files.get(i)));
    }

    /** Of what was read before. */
    long review(int i) {
        return SHEETS.review(submissions.get(i)).findings().size();
    }

    long readAndReview(int i) {
        Submission submission = submission(files.get(i));
        return indicators(submission) + SHEETS.review(submission).findings().size();
    }

    long poiOpen(int i) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(files.get(i)))) {
            return workbook.getNumberOfSheets();
        }
    }

    long poiWalk(int i) throws IOException {
        return Eyes.ofPoi(files.get(i)).cells;
    }

    /** It can't read merged ranges. */
    long fastexcel(int i) throws IOException {
        return Eyes.ofFastexcel(files.get(i)).cells;
    }

    /** Refuses to measure readers that do not see the same; says how large the files are. */
    String checkEqualWork() throws IOException {
        long cells = 0;
        long merges = 0;
        long bytes = 0;
        for (byte[] file : files) {
            Seen ours = Eyes.ofGrid(book(file));
            Seen poi = Eyes.ofPoi(file);
            Seen fastexcel = Eyes.ofFastexcel(file);
            if (!ours.sameAs(poi) || fastexcel.cells != poi.cells) {
                throw new IllegalStateException(
                        "not the same work: ours " + ours + ", POI " + poi + ", fastexcel-reader " + fastexcel);
            }
            cells += ours.cells;
            merges += ours.merges;
            bytes += file.length;
        }
        int n = files.size();
        return String.format(
                "%d files, on average %d bytes, %d cells, %d merged ranges, the same to ours and to POI",
                n, bytes / n, cells / n, merges / n);
    }

    private static Book book(byte[] file) {
        if (BookReader.open(Source.of("a.xlsx", file), Limits.STANDARD) instanceof Opened.Workbook workbook) {
            return workbook.book();
        }
        throw new IllegalStateException("our reader refuses a filled form");
    }

    private static Submission submission(byte[] file) {
        return SHEETS.read(Source.of("a.xlsx", file));
    }

    private static long indicators(Submission submission) {
        return submission.readings().get(0).declaration().indicators().size();
    }
}

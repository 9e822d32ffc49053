package warm;

import com.sun.management.ThreadMXBean;
import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.write.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the same workbooks in turn, ours from declarations, POI's from what stands in ours, one thread; prints the
 * processor's time and the ratio.
 */
public final class WarmWrite {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private WarmWrite() {}

    private interface Writer {
        byte[] write(int file) throws IOException;
    }

    /** {@code FILES ROUNDS WARMUP EXAMPLES}. */
    public static void main(String[] args) throws IOException {
        int files = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        int warmUp = Integer.parseInt(args[2]);
        DeclarationSheets sheets = DeclarationSheets.standard();
        List<Declaration> declarations = new ArrayList<>();
        for (byte[] form : FilledForms.make(files, Path.of(args[3]))) {
            declarations.add(sheets.read(Source.of("form.xlsx", form)).readings().get(0).declaration());
        }
        compare("filled form", rounds, warmUp, files, i -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(List.of(declarations.get(i)), out);
            return out.toByteArray();
        });
        compare("prefilled template", rounds, warmUp, files, i -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.writeTemplate(Template.forYear(2027).renew(declarations.get(i)), out);
            return out.toByteArray();
        });
    }

    private static void compare(String what, int rounds, int warmUp, int files, Writer ours) throws IOException {
        List<PoiByTheBook> books = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            byte[] own = ours.write(i);
            books.add(new PoiByTheBook(own));
            checkEqual(own, books.get(i).write());
        }
        double[] own = new double[rounds];
        double[] poi = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            double a = micros(ours, files);
            double b = micros(i -> books.get(i).write(), files);
            if (round >= 0) {
                own[round] = a;
                poi[round] = b;
            }
        }
        double best = Arrays.stream(own).min().orElseThrow();
        double best2 = Arrays.stream(poi).min().orElseThrow();
        System.out.printf(
                "%-20s ours %7.0f µs, POI by the book %7.0f µs of processor a file; ours costs %.2f of it (asked 1)%n",
                what, best, best2, best / best2);
    }

    private static double micros(Writer writer, int files) throws IOException {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; i < files; i++) {
            writer.write(i);
        }
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e3 / files;
    }

    /** To our reader both hold the same cells and merged ranges, to POI also all else. */
    private static void checkEqual(byte[] ours, byte[] poi) throws IOException {
        Book a = book(ours);
        Book b = book(poi);
        for (int i = 0; i < a.sheets().size(); i++) {
            Grid mine = a.sheets().get(i);
            Grid other = b.sheets().get(i);
            check(mine.name(), mine.cells(), other.cells());
            check(mine.name(), List.copyOf(mine.merges()), List.copyOf(other.merges()));
        }
        Model mine = Model.of(ours);
        Model other = Model.of(poi);
        check("fonts", mine.fonts(), other.fonts());
        check("styles", mine.styles(), other.styles());
        for (int i = 0; i < mine.sheets().size(); i++) {
            check("sheets", mine.sheets().get(i), other.sheets().get(i));
        }
        check("names", mine.names(), other.names());
        check("all", mine, other);
    }

    private static Book book(byte[] bytes) {
        return ((Opened.Workbook) BookReader.open(Source.of("a.xlsx", bytes), Limits.STANDARD)).book();
    }

    private static void check(String what, Object ours, Object poi) {
        if (!ours.equals(poi)) {
            throw new IllegalStateException(what + " differ:\n" + ours + "\n" + poi);
        }
    }
}

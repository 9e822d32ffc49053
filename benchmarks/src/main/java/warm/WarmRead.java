package warm;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the same files with every contender in turn, one thread, and prints files a second, allocation and ratios. Time is
 * that which the thread had the processor, so that another program's load does not count; nor does collecting garbage, of
 * which POI makes most.
 */
public final class WarmRead {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private WarmRead() {}

    /** Reads one file; the result is summed up, so that nothing is optimised away. */
    private interface Reader {
        long read(int file) throws IOException;
    }

    private static final class Contender {
        final String name;
        final Reader reader;
        final double[] micros;
        double kilobytes;
        long sum;

        Contender(String name, Reader reader, int rounds) {
            this.name = name;
            this.reader = reader;
            this.micros = new double[rounds];
        }

        void run(int files, int round) throws IOException {
            long allocated = THREAD.getCurrentThreadAllocatedBytes();
            long start = THREAD.getCurrentThreadCpuTime();
            for (int i = 0; i < files; i++) {
                sum += reader.read(i);
            }
            double nanos = THREAD.getCurrentThreadCpuTime() - start;
            kilobytes = (THREAD.getCurrentThreadAllocatedBytes() - allocated) / 1024.0 / files;
            if (round >= 0) {
                micros[round] = nanos / 1000 / files;
            }
        }

        double best() {
            return Arrays.stream(micros).min().orElseThrow();
        }

        double median() {
            double[] sorted = micros.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        }
    }

    /** {@code FILES ROUNDS WARMUP EXAMPLES}. */
    public static void main(String[] args) throws IOException {
        int files = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        int warmUp = Integer.parseInt(args[2]);
        Contenders all = new Contenders(files, Path.of(args[3]));
        System.out.println(all.checkEqualWork());
        Contender floor = new Contender("inflate, nothing else (floor)", all::inflate, rounds);
        Contender grid = new Contender("grid", all::grid, rounds);
        Contender read = new Contender("complete read", all::read, rounds);
        Contender review = new Contender("review alone", all::review, rounds);
        Contender both = new Contender("read and review", all::readAndReview, rounds);
        Contender fastexcel = new Contender("fastexcel-reader (no merges)", all::fastexcel, rounds);
        Contender poi = new Contender("POI, open", all::poiOpen, rounds);
        Contender walk = new Contender("POI, open and walk", all::poiWalk, rounds);
        List<Contender> contenders = List.of(floor, grid, read, review, both, fastexcel, poi, walk);
        for (int round = -warmUp; round < rounds; round++) {
            for (Contender contender : contenders) {
                contender.run(files, round);
            }
        }
        System.out.println("µs of processor a file best | median | files/s best | KB/file | times as fast as POI opens: best | median");
        for (Contender c : contenders) {
            System.out.printf(
                    "%-30s %7.0f %7.0f %8.0f %7.0f %7.1f %7.1f%n",
                    c.name, c.best(), c.median(), 1e6 / c.best(), c.kilobytes, poi.best() / c.best(), poi.median() / c.median());
        }
        ratio("grid, times as fast as POI opens", poi.best() / grid.best(), 10, 20);
        ratio("complete read, times as fast as POI opens", poi.best() / read.best(), 6, 12);
        ratio("reading, times the cost of its review", read.best() / review.best(), 1, 1);
        ratio("allocation of POI, times that of the grid", poi.kilobytes / grid.kilobytes, 15, 50);
    }

    private static void ratio(String what, double reached, int asked, int aim) {
        String verdict = reached >= aim ? "aim reached" : reached >= asked ? "reached" : "MISSED";
        System.out.printf("%-45s %5.1f (asked %d, aim %d): %s%n", what, reached, asked, aim, verdict);
    }
}

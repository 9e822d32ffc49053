import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the same files with every contender in turn, one thread, and prints files a second, allocation and ratios. */
final class WarmRead {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Reads one file; the result is summed up, so that nothing is optimised away. */
    private interface Reader {
        long read(byte[] file) throws IOException;
    }

    private static final class Contender {
        final Reader reader;
        final double[] filesPerSecond;
        double kilobytes;
        long sum;

        Contender(Reader reader, int rounds) {
            this.reader = reader;
            this.filesPerSecond = new double[rounds];
        }

        void run(List<byte[]> files, int round) throws IOException {
            long allocated = THREAD.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            for (byte[] file : files) {
                sum += reader.read(file);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            kilobytes = (THREAD.getCurrentThreadAllocatedBytes() - allocated) / 1024.0 / files.size();
            if (round >= 0) {
                filesPerSecond[round] = files.size() / seconds;
            }
        }

        double best() {
            return Arrays.stream(filesPerSecond).max().orElseThrow();
        }

        double median() {
            double[] sorted = filesPerSecond.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        }
    }

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        int warmUp = Integer.parseInt(args[2]);
        List<byte[]> files = FilledForms.make(count, Path.of(args[3]));
        checkEqualWork(files);
        Map<String, Contender> all = new LinkedHashMap<>();
        all.put("inflate, nothing else (floor)", new Contender(Readers::inflate, rounds));
        all.put("grid", new Contender(Readers::grid, rounds));
        all.put("complete read", new Contender(Readers::read, rounds));
        all.put("read and review", new Contender(Readers::review, rounds));
        all.put("POI, open and walk", new Contender(Readers::poi, rounds));
        all.put("POI, open", new Contender(Readers::poiOpen, rounds));
        all.put("fastexcel-reader (no merges)", new Contender(Readers::fastexcel, rounds));
        for (int round = -warmUp; round < rounds; round++) {
            for (Contender contender : all.values()) {
                contender.run(files, round);
            }
        }
        double poiOpen = all.get("POI, open").best();
        double poiOpenMedian = all.get("POI, open").median();
        System.out.println("files/s best | median | KB/file | against POI, open: best | median");
        all.forEach((name, c) -> System.out.printf(
                "%-30s %7.0f %7.0f %7.0f %6.1f %6.1f%n",
                name, c.best(), c.median(), c.kilobytes, c.best() / poiOpen, c.median() / poiOpenMedian));
        double walk = all.get("POI, open and walk").best();
        System.out.printf("grid against POI, open and walk: %.1f (best of rounds)%n", all.get("grid").best() / walk);
    }

    private static void checkEqualWork(List<byte[]> files) throws IOException {
        long cells = 0;
        long merges = 0;
        long bytes = 0;
        for (byte[] file : files) {
            Seen ours = Readers.seenByGrid(file);
            Seen poi = Readers.seenByPoi(file);
            Seen fastexcel = Readers.seenByFastexcel(file);
            if (!ours.sameAs(poi) || fastexcel.cells != poi.cells) {
                throw new IllegalStateException(
                        "not the same work: ours " + ours + ", POI " + poi + ", fastexcel-reader " + fastexcel);
            }
            cells += ours.cells;
            merges += ours.merges;
            bytes += file.length;
        }
        int n = files.size();
        System.out.printf(
                "%d files, on average %d bytes, %d cells, %d merged ranges, the same to ours and to POI%n",
                n, bytes / n, cells / n, merges / n);
    }
}

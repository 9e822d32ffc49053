package warm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One file an operation, the next each time; every contender in a JVM of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider")
public class ReadBenchmark {

    @Param("200")
    private int files;

    @Param("examples/submissions")
    private String examples;

    private Contenders contenders;
    private int next;

    @Setup
    public void prepare() throws IOException {
        contenders = new Contenders(files, Path.of(examples));
        System.out.println(contenders.checkEqualWork());
    }

    @Benchmark
    public long inflateFloor() {
        return contenders.inflate(next());
    }

    @Benchmark
    public long grid() {
        return contenders.grid(next());
    }

    @Benchmark
    public long completeRead() {
        return contenders.read(next());
    }

    @Benchmark
    public long reviewAlone() {
        return contenders.review(next());
    }

    @Benchmark
    public long fastexcelReader() throws IOException {
        return contenders.fastexcel(next());
    }

    @Benchmark
    public long poiOpen() throws IOException {
        return contenders.poiOpen(next());
    }

    @Benchmark
    public long poiWalk() throws IOException {
        return contenders.poiWalk(next());
    }

    private int next() {
        next = next + 1 < files ? next + 1 : 0;
        return next;
    }
}

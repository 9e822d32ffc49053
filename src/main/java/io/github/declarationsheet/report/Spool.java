package io.github.declarationsheet.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** Text that waits on disk until what stands before it in a page is known. Gone when closed. Not thread-safe. */
final class Spool implements Closeable {

    private static final int PIECE = 1 << 14;

    private final FileChannel file;
    private final Writer writer;

    /** Takes what was spooled, piece by piece. */
    @FunctionalInterface
    interface Taker {
        void take(String piece);
    }

    Spool(Path folder) throws IOException {
        file = FileChannel.open(
                folder.resolve(".report." + UUID.randomUUID() + ".tmp"),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
        writer = new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(file), StandardCharsets.UTF_8), PIECE);
    }

    Writer writer() {
        return writer;
    }

    void copyTo(Taker taker) throws IOException {
        writer.flush();
        file.position(0);
        Reader reader = new InputStreamReader(Channels.newInputStream(file), StandardCharsets.UTF_8);
        char[] piece = new char[PIECE];
        for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
            taker.take(new String(piece, 0, read));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void every_character_is_decoded() {
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            if (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE) {
                String text = "额" + Character.toString(code) + "a";
                assertThat(ours(text.getBytes(StandardCharsets.UTF_8))).contains(text);
            }
        }
    }

    @Test
    void what_the_JDK_does_not_take_for_UTF_8_is_not_understood() {
        Random random = new Random(8);
        int malformed = 0;
        for (int i = 0; i < 300_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int k = 0; k < bytes.length; k++) {
                // mostly bytes of longer sequences, the first ones as often as those that continue
                int high = random.nextBoolean() ? 0x80 + random.nextInt(0x40) : 0xC0 + random.nextInt(0x40);
                bytes[k] = (byte) (random.nextInt(8) == 0 ? random.nextInt(0x80) : high);
            }
            Optional<String> theirs = theirs(bytes);
            malformed += theirs.isEmpty() ? 1 : 0;
            assertThat(ours(bytes)).isEqualTo(theirs);
        }
        assertThat(malformed).isBetween(100_000, 299_000);
    }

    private static Optional<String> ours(byte[] bytes) {
        try {
            return Optional.of(new XmlText(bytes).plain(0, bytes.length));
        } catch (NotUnderstood e) {
            return Optional.empty();
        }
    }

    private static Optional<String> theirs(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

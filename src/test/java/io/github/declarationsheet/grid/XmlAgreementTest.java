package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the fast scanner claims to understand, the JDK's parser understands the same way. */
class XmlAgreementTest {

    private static final int ROUNDS = Integer.getInteger("agreement.rounds", 6_000);

    private static final String SHEET =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!--a--><x:worksheet xmlns:x=\"" + Zips.MAIN
                    + "\" xmlns:r='other' xmlns='third'><x:cols><x:col min=\"2\" max=\"3\" hidden=\"1\"/></x:cols><x:sheetData>"
                    + "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a&amp;甲 \r\n<![CDATA[<z>]]>&#x4E2D;</x:t></x:is></x:c>"
                    + "<x:c r=\"B1\"><x:f>A1</x:f><x:v>12.5</x:v></x:c><r:c r=\"C1\"><x:v>9</x:v></r:c></x:row>"
                    + "<x:row hidden='true'><x:c t=\"str\"><x:v> _x000A_ </x:v></x:c><x:c/><x:c t='b'><x:v>1</x:v></x:c></x:row></x:sheetData>"
                    + "<x:mergeCells count='1'><x:mergeCell ref=\"A1:B2\"/></x:mergeCells></x:worksheet>";

    private static final String[] PIECES = {
        "<",
        ">",
        "/",
        "&",
        "\"",
        "'",
        "=",
        " ",
        "\r",
        "\n",
        "\t",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?p ",
        "?>",
        "&lt;",
        "&#10;",
        "&#xD;",
        "x:",
        "r:",
        "xmlns:x=\"third\"",
        " xmlns='" + Zips.MAIN + "'",
        " xmlns:y='" + Zips.MAIN + "'",
        "<x:v>",
        "</x:v>",
        "<x:c>",
        "</x:c>",
        "<x:t>",
        "<x:c r='D1'><x:v>7</x:v></x:c>",
        "<!DOCTYPE a>",
        "甲",
        "\u0000",
        "\uFFFD",
        "\uD840\uDC00",
        "1",
        "A",
        "r=\"B7\""
    };

    @Test
    void both_ways_agree_on_mangled_sheets() {
        Random random = new Random(20240101);
        int both = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] mangled = mangle(random);
            Optional<String> fast = parse(mangled, part -> part);
            Optional<String> slow =
                    parse(mangled, part -> XmlNormalizer.normalize(part, XmlVocabulary.SPREADSHEET, Limits.STANDARD));
            if (fast.isPresent() && slow.isPresent()) {
                both++;
                assertThat(fast)
                        .as(() -> new String(mangled, StandardCharsets.UTF_8))
                        .isEqualTo(slow);
            }
        }
        // else the pieces mangle too much, and nothing is compared
        assertThat(both).isGreaterThan(ROUNDS / 20);
    }

    private static Optional<String> parse(byte[] xml, Function<Part, Part> way) {
        try {
            Part part = way.apply(Part.of("sheet", xml));
            SheetContent content = SheetParser.parse(
                    new XmlScanner(part, XmlVocabulary.SPREADSHEET, 64),
                    SharedStrings.NONE,
                    () -> Styles.NONE,
                    false,
                    Limits.STANDARD,
                    1000);
            return Optional.of(content.toString());
        } catch (NotUnderstood | XmlProlog.Doctype | Refusal e) {
            return Optional.empty();
        }
    }

    private static byte[] mangle(Random random) {
        StringBuilder xml = new StringBuilder(SHEET);
        for (int k = random.nextInt(2); k >= 0; k--) {
            int anywhere = random.nextInt(xml.length());
            // between tags and texts more of it stays well-formed
            int at = random.nextBoolean() ? anywhere : Math.max(0, xml.indexOf(">", anywhere)) + 1;
            switch (random.nextInt(4)) {
                case 0 -> xml.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> xml.deleteCharAt(Math.min(at, xml.length() - 1));
                case 2 -> xml.replace(at, Math.min(xml.length(), at + 1), PIECES[random.nextInt(PIECES.length)]);
                default -> {
                    int end = Math.min(xml.length(), at + random.nextInt(40));
                    xml.insert(random.nextInt(xml.length()), xml.substring(at, end));
                }
            }
        }
        byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(50) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}

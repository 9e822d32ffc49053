package io.github.declarationsheet.hostile;

import static io.github.declarationsheet.hostile.HostileFile.READ;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What can be wrong with XML, in each part that is read; and in one that is not, where it does not matter. */
final class HostileXml {

    private static final String ROOT = "<(?=[a-zA-Z])";

    private HostileXml() {}

    /** A fault that any part can have. */
    private record Fault(String verdict, UnaryOperator<byte[]> change) {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        faults().forEach((name, fault) -> {
            for (String part : GoodForm.read()) {
                files.add(file(name, part, fault.verdict(), fault));
            }
            files.add(file(name, GoodForm.CORE, READ, fault));
        });
        return files;
    }

    private static HostileFile file(String name, String part, String verdict, Fault fault) {
        return new HostileFile(
                name + " in " + part,
                verdict,
                () -> RawZip.form(part, fault.change().apply(GoodForm.parts().get(part))));
    }

    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("a DOCTYPE", prolog("R-DAMAGED.doctype", "<!DOCTYPE a>"));
        faults.put(
                "a file as an entity",
                prolog("R-DAMAGED.doctype", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"));
        faults.put(
                "a DTD from the net", prolog("R-DAMAGED.doctype", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/evil.dtd'>"));
        faults.put(
                "a parameter entity",
                prolog("R-DAMAGED.doctype", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;]>"));
        faults.put("a billion laughs", prolog("R-DAMAGED.doctype", laughs()));
        faults.put("a DOCTYPE in UTF-16", new Fault("R-DAMAGED.doctype", b -> utf16(prologAdded(b, "<!DOCTYPE a>"))));
        // where nobody reads it, it is not looked at
        faults.put("an unknown entity", root(READ, "<a>&evil;</a>"));
        faults.put("an end tag missing", text("R-DAMAGED.xml", t -> t.substring(0, t.lastIndexOf("</"))));
        faults.put("cut in half", new Fault("R-DAMAGED.xml", b -> java.util.Arrays.copyOf(b, b.length / 2)));
        faults.put("wrong nesting", root("R-DAMAGED.xml", "<a><b></a></b>"));
        faults.put("a second root", text("R-DAMAGED.xml", t -> t + "<a/>"));
        faults.put("nothing", new Fault("R-DAMAGED.xml", b -> new byte[0]));
        faults.put("zeros only", new Fault("R-DAMAGED.xml", b -> new byte[1000]));
        faults.put("a zero byte", root("R-DAMAGED.xml", "\0"));
        faults.put("bytes that are not UTF-8", latin(READ, "<a b='\u00FF\u00FE'/>"));
        faults.put("an unknown encoding", text("R-DAMAGED.xml", t -> t.replace("UTF-8", "x-evil")));
        faults.put("elements 100,000 deep", root("R-LIMIT.depth", "<a>".repeat(100_000)));
        faults.put("an attribute twice", root("R-DAMAGED.xml", "<a b='1' b='2'/>"));
        faults.put("100,000 attributes", root("R-DAMAGED.xml", attributes()));
        faults.put("an attribute of 5 MiB", root(READ, "<a b='" + "x".repeat(5 << 20) + "'/>"));
        faults.put("a comment of 5 MiB", root(READ, "<!--" + "x".repeat(5 << 20) + "-->"));
        faults.put("an unknown instruction", root(READ, "<?evil rm -rf?>"));
        faults.put("UTF-16", new Fault(READ, HostileXml::utf16));
        faults.put("UTF-16 of the other end", new Fault(READ, b -> encoded(b, StandardCharsets.UTF_16BE, "\uFEFF")));
        faults.put("a byte order mark", new Fault(READ, b -> encoded(b, StandardCharsets.UTF_8, "\uFEFF")));
        faults.put("a foreign namespace", root(READ, "<e:a xmlns:e='urn:evil'><e:sheetData/><e:si>x</e:si></e:a>"));
        return faults;
    }

    private static Fault prolog(String verdict, String text) {
        return new Fault(verdict, b -> prologAdded(b, text));
    }

    private static byte[] prologAdded(byte[] xml, String text) {
        return change(xml, t -> t.replaceFirst(ROOT, java.util.regex.Matcher.quoteReplacement(text) + "<"));
    }

    /** Puts a text right before the end of the root, however the root is written. */
    private static Fault root(String verdict, String text) {
        return text(
                verdict, t -> open(t).replaceFirst("</[^<]*$", java.util.regex.Matcher.quoteReplacement(text) + "$0"));
    }

    private static String open(String xml) {
        int name = xml.lastIndexOf('<') + 1;
        if (!xml.endsWith("/>")) {
            return xml;
        }
        int end = xml.indexOf(' ', name);
        String root = xml.substring(name, end < 0 ? xml.length() - 2 : end);
        return xml.substring(0, xml.length() - 2) + "></" + root + ">";
    }

    private static Fault text(String verdict, UnaryOperator<String> change) {
        return new Fault(verdict, b -> change(b, t -> change.apply(open(t))));
    }

    private static Fault latin(String verdict, String text) {
        return new Fault(verdict, b -> {
            String xml = open(new String(b, StandardCharsets.ISO_8859_1));
            int end = xml.lastIndexOf("</");
            return (xml.substring(0, end) + text + xml.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    private static byte[] change(byte[] xml, UnaryOperator<String> change) {
        return change.apply(new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16(byte[] xml) {
        return encoded(xml, StandardCharsets.UTF_16LE, "\uFEFF");
    }

    private static byte[] encoded(byte[] xml, Charset charset, String mark) {
        String name = charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name();
        return (mark + new String(xml, StandardCharsets.UTF_8).replace("UTF-8", name)).getBytes(charset);
    }

    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 '哈'>");
        for (int i = 1; i < 20; i++) {
            dtd.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return dtd.append("]>").toString();
    }

    private static String attributes() {
        StringBuilder element = new StringBuilder("<a");
        for (int i = 0; i < 100_000; i++) {
            element.append(" a").append(i).append("='1'");
        }
        return element.append("/>").toString();
    }
}

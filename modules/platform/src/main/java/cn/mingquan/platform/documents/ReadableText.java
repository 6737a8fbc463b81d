package cn.mingquan.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts right what a PDF says its shapes mean. The writer names for each shape the lowest code that draws it, which for
 * 力, 行, 人, 民 and more than two hundred others is that of a radical: copied or searched, the text would be other than it
 * looks.
 */
final class ReadableText {

    private static final Pattern RANGE =
            Pattern.compile("<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}{4,8})>");

    /** So many lines may stand in a block (PDF 32000-1, 9.7.5). */
    private static final int BLOCK = 100;

    private static final String HEAD =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String FOOT =
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ReadableText() {}

    static void write(byte[] pdf, Map<Integer, Integer> meant, OutputStream out) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            rename(document, meant);
            document.save(out);
        }
    }

    private static void rename(PDDocument document, Map<Integer, Integer> meant) throws IOException {
        for (var object : document.getDocument().getObjectsByType(COSName.FONT)) {
            if (object.getObject() instanceof COSDictionary font
                    && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream names) {
                var renamed = renamed(names.toTextString(), meant);
                try (var stream = names.createOutputStream(COSName.FLATE_DECODE)) {
                    stream.write(renamed.getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }

    /** The map of a font, from its shapes to their characters. */
    static String renamed(String map, Map<Integer, Integer> meant) {
        var characters = new TreeMap<Integer, Integer>();
        var ranges = RANGE.matcher(map);
        while (ranges.find()) {
            var first = Integer.parseInt(ranges.group(1), 16);
            var last = Integer.parseInt(ranges.group(2), 16);
            var character = codePoint(ranges.group(3));
            for (var shape = first; shape <= last; shape++) {
                var named = character + shape - first;
                characters.put(shape, meant.getOrDefault(named, named));
            }
        }
        var text = new StringBuilder(HEAD);
        var left = characters.size();
        var inBlock = 0;
        for (var entry : characters.entrySet()) {
            if (inBlock == 0) {
                text.append(Math.min(left, BLOCK)).append(" beginbfchar\n");
            }
            text.append("<%04X> <%s>%n".formatted(entry.getKey(), utf16(entry.getValue())));
            left--;
            inBlock = (inBlock + 1) % BLOCK;
            if (inBlock == 0 || left == 0) {
                text.append("endbfchar\n");
            }
        }
        return text.append(FOOT).toString();
    }

    private static int codePoint(String hex) {
        return hex.length() == 4
                ? Integer.parseInt(hex, 16)
                : Character.toCodePoint((char) Integer.parseInt(hex.substring(0, 4), 16), (char)
                        Integer.parseInt(hex.substring(4), 16));
    }

    private static String utf16(int codePoint) {
        var hex = new StringBuilder();
        for (var unit : Character.toChars(codePoint)) {
            hex.append("%04X".formatted((int) unit));
        }
        return hex.toString();
    }
}

package cn.mingquan.platform.attachments;

import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.imports.FileName;
import cn.mingquan.platform.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A scan as somebody uploads it, taken into memory as far as it may be that large. */
public final class Upload {

    /** Largest file in bytes. */
    public static final int MAX_BYTES = 10 << 20;

    private static final String NAMELESS = "扫描件";

    private final String name;
    private final ScanType type;
    private final byte[] content;

    private Upload(String name, ScanType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    /** @throws Problem when it is empty, too large or nothing that a scanner makes */
    public static Upload read(@Nullable String fileName, InputStream body) {
        var content = bytes(body);
        if (content.length == 0) {
            throw new Problem(AttachmentProblem.ATTACHMENT_EMPTY, "文件是空的。请选择扫描好的文件。");
        }
        if (content.length > MAX_BYTES) {
            throw new Problem(
                    AttachmentProblem.ATTACHMENT_TOO_LARGE, "文件超过 " + (MAX_BYTES >> 20) + " MB。请降低扫描的清晰度，或者分成几个文件上传。");
        }
        var type = ScanType.of(content);
        return new Upload(type.named(clean(fileName)), type, content);
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(MAX_BYTES + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without what turns the reading direction or means something to a file system. */
    private static String clean(@Nullable String written) {
        var visible = written == null ? "" : written.replaceAll("\\p{Cf}", "").replaceAll("[:*?\"<>|]", "_");
        return FileName.plain(visible.replaceAll("^[.\\s]+", ""), NAMELESS);
    }

    String name() {
        return name;
    }

    String mediaType() {
        return type.mediaType();
    }

    byte[] content() {
        return content;
    }

    byte[] digest() {
        return Sha256.of(content);
    }
}

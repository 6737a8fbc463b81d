package cn.mingquan.platform.attachments;

import cn.mingquan.platform.problem.Problem;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What a scanner makes. Told by the first bytes: a name and a header say what the sender likes. */
enum ScanType {
    PDF("application/pdf", "pdf", "pdf", "255044462d"),
    JPEG("image/jpeg", "jpg", "jpeg", "ffd8ff"),
    PNG("image/png", "png", "png", "89504e470d0a1a0a");

    private final String mediaType;
    private final String extension;
    private final String otherExtension;
    private final String start;

    ScanType(String mediaType, String extension, String otherExtension, String start) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.otherExtension = otherExtension;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws Problem when it is none of them */
    static ScanType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.begins(content))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(AttachmentProblem.ATTACHMENT_TYPE, "文件不是 PDF、JPEG 或者 PNG。请把盖章后的纸质文件扫描成其中一种再上传。"));
    }

    static String extension(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .map(type -> type.extension)
                .orElse("bin");
    }

    private boolean begins(byte[] content) {
        var length = start.length() / 2;
        return content.length >= length
                && HexFormat.of().formatHex(content, 0, length).equals(start);
    }

    /** The name with an extension of this kind: a scan is never saved as something that runs. */
    String named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("." + extension) || lower.endsWith("." + otherExtension) ? name : name + "." + extension;
    }
}

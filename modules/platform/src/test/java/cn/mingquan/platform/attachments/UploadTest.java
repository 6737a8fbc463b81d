package cn.mingquan.platform.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    static final byte[] PDF = "%PDF-1.7\nsealed".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0};

    @Test
    void what_a_file_is_its_first_bytes_tell() {
        assertThat(read("a.png", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(read("a.pdf", JPEG).mediaType()).isEqualTo("image/jpeg");
        assertThat(read(null, PNG).mediaType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>%PDF-</html>", "PK\u0003\u0004", "%PD", "MZ", "GIF89a"})
    void nothing_else_is_taken(String content) {
        assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(AttachmentProblem.ATTACHMENT_TYPE);
    }

    @Test
    void a_file_may_have_ten_megabytes_and_not_a_byte_more() {
        assertThat(read("a.pdf", Arrays.copyOf(PDF, Upload.MAX_BYTES)).content())
                .hasSize(10 << 20);
        assertThat(refusal(Arrays.copyOf(PDF, Upload.MAX_BYTES + 1))).isEqualTo(AttachmentProblem.ATTACHMENT_TOO_LARGE);
        assertThat(refusal(new byte[0])).isEqualTo(AttachmentProblem.ATTACHMENT_EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "权力明晰表.pdf, 权力明晰表.pdf",
        "权力明晰表.PDF, 权力明晰表.PDF",
        "盖章件.exe, 盖章件.exe.pdf",
        "../../etc/盖章, _.._etc_盖章.pdf",
        "C:\\表.pdf, C__表.pdf",
        "'表\"; filename=x.html', 表_; filename=x.html.pdf",
        "'\u202Efdp.exe', fdp.exe.pdf",
        "'  ', 扫描件.pdf",
        "..., 扫描件.pdf"
    })
    void a_name_does_no_harm_where_it_is_saved(String written, String kept) {
        assertThat(read(written, PDF).name()).isEqualTo(kept);
    }

    private static Upload read(String name, byte[] content) {
        return Upload.read(name, new ByteArrayInputStream(content));
    }

    private static Object refusal(byte[] content) {
        return catchThrowableOfType(Problem.class, () -> read("a.pdf", content)).type();
    }
}

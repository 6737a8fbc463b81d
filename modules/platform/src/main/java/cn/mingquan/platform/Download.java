package cn.mingquan.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file on its way to the browser, which saves it instead of showing it. */
public final class Download {

    private Download() {}

    /**
     * @param name may be Chinese (RFC 6266)
     * @param plain the name for whoever understands no other
     * @param content bytes or a StreamingOutput
     */
    public static Response of(String name, String plain, String mediaType, Object content) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

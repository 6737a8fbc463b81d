package cn.mingquan.platform.attachments;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to something, without its content.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record Attachment(
        UUID id, String name, String mediaType, long size, String sha256, String addedBy, Instant addedAt) {

    /** As a document names it that is filed with it. */
    public Enclosure enclosed() {
        return new Enclosure(id, name, mediaType, size, sha256);
    }
}

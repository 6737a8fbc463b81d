package cn.mingquan.platform.attachments;

import java.util.UUID;

/**
 * A file that travels with a filing, as the frozen document names it: nobody can exchange it on the way.
 *
 * @param sha256 of the content, in hexadecimal
 */
public record Enclosure(UUID id, String name, String mediaType, long size, String sha256) {}

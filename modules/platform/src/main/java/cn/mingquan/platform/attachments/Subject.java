package cn.mingquan.platform.attachments;

import java.util.UUID;

/**
 * What files belong to.
 *
 * @param kind as the audit chain calls it, for example {@code statement}
 * @param title as people call it
 */
public record Subject(String kind, UUID id, String title) {}

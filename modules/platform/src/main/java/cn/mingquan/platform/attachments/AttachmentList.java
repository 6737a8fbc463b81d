package cn.mingquan.platform.attachments;

import java.util.List;

/**
 * The files of one thing, as they were added.
 *
 * @param most how many it may have
 */
public record AttachmentList(List<Attachment> items, int most) {}

package cn.mingquan.risks.moderation;

/** How many points were moderated at once. */
public record ModeratedRows(int moderated) {}

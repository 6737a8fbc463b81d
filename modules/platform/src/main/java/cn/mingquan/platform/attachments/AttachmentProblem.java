package cn.mingquan.platform.attachments;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with an attachment. */
public enum AttachmentProblem implements ProblemType {
    ATTACHMENT_NOT_FOUND(404, "没有这份附件"),
    ATTACHMENT_EMPTY(400, "附件是空的"),
    ATTACHMENT_TYPE(400, "附件的格式不能接受"),
    ATTACHMENT_TOO_LARGE(413, "附件太大"),
    ATTACHMENT_EXISTS(409, "附件已经上传过"),
    ATTACHMENTS_FULL(409, "附件太多");

    private final int status;
    private final String title;

    AttachmentProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

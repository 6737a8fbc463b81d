package cn.mingquan.platform.problem;

/** Failures that any call can meet. */
public enum CommonProblem implements ProblemType {
    UNAUTHENTICATED(401, "需要登录"),
    FORBIDDEN(403, "没有权限"),
    NOT_FOUND(404, "没有找到"),
    METHOD_NOT_ALLOWED(405, "不支持的操作"),
    NOT_ACCEPTABLE(406, "不支持的返回格式"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容格式"),
    INVALID_REQUEST(400, "填写的内容有误"),
    CONFLICT(409, "与现有数据冲突"),
    STALE_VERSION(412, "内容已被他人修改"),
    VERSION_REQUIRED(428, "缺少版本号"),
    TOO_LARGE(413, "上传的内容过大"),
    TENANT_SUSPENDED(423, "单位已暂停，只能查看"),
    INTERNAL_ERROR(500, "系统内部错误"),
    UNAVAILABLE(503, "服务暂时不可用");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
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

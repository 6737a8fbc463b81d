package cn.mingquan.registry.identity;

import cn.mingquan.platform.problem.Problem;

/** The identity provider could not do what was asked; the message is for people, in Chinese. */
public final class IdentityFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IdentityProblem problem;

    public IdentityFailure(String message) {
        this(message, IdentityProblem.IDENTITY_UNAVAILABLE);
    }

    public IdentityFailure(String message, Throwable cause) {
        super(message, cause);
        this.problem = IdentityProblem.IDENTITY_UNAVAILABLE;
    }

    private IdentityFailure(String message, IdentityProblem problem) {
        super(message);
        this.problem = problem;
    }

    /** Somebody else has the user name: only another one helps, and no trying again. */
    static IdentityFailure taken(String username) {
        return new IdentityFailure("账号“" + username + "”已被其他单位或管理员使用，请换一个账号。", IdentityProblem.USERNAME_TAKEN);
    }

    /** The same as an answer to the call that asked for it. */
    public Problem problem() {
        return new Problem(problem, String.valueOf(getMessage()));
    }
}
